// A table of assignments has a column for the work and one for who leads; their order and names differ from province to province.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { beginsWithAgency, namesBody } from "../agencies/agency-phrase";
import type { Table } from "../block";
import { type GridRow, gridOf } from "../tables/grid";
import { type Header, headerOf } from "../tables/header";
import { areLedByGroups } from "./group-leaders";

export type AssignmentColumn = "index" | "content" | "lead" | "support" | "both" | "time" | "product" | "note";

const NAMES: readonly (readonly [AssignmentColumn, RegExp])[] = [
  // Beside it stands when the work ends.
  ["note", /(?:^|\s)(?:bắt đầu|khởi công|khởi đầu)$/u],
  // A narrow column breaks it: "ST" / "T".
  ["index", /^(?:s?\s?t\s?t|số tt|số thứ tự)\.?$/u],
  [
    "both",
    /chủ trì.*phối hợp|phân công(?: thực hiện| nhiệm vụ| trách nhiệm)?$|^(?:cơ quan|đơn vị|tổ chức),? ?(?:cơ quan|đơn vị)? ?(?:chủ trì|thực hiện) ?(?:\/|,|và|-) ?(?:cơ quan |đơn vị )?phối hợp/u,
  ],
  ["support", /phối hợp/u],
  [
    "lead",
    /chủ trì|(?:cơ quan|đơn vị|bộ phận|người) (?:thực hiện|chịu trách nhiệm|phụ trách|đầu mối|được giao|tham mưu|được phân công)|^(?:cơ quan|đơn vị|phân công|trách nhiệm|phụ trách|chịu trách nhiệm|thực hiện|đơn vị,? ?cá nhân)(?: thực hiện| chính)?$|^(?:(?:cơ quan|đơn vị) )?tổ chức thực hiện$|^(?:tên )?cơ quan\s*[,/]\s*đơn vị$|^(?:đơn vị|bộ phận|tổ chức|cơ quan|cá nhân|người)\s*(?:[/,-]|và|hoặc)\s*(?:cá nhân|tập thể|đơn vị|bộ phận|tổ chức|người) (?:thực hiện|phụ trách|chịu trách nhiệm|được giao)$|^(?:cá nhân|cán bộ|công chức|viên chức|thành viên|lực lượng|địa phương|chủ thể|(?:(?:sở|phòng|ban), )?(?:ban|ngành)) (?:thực hiện|phụ trách|tham mưu|chịu trách nhiệm|được giao)$|^(?:cơ quan|đơn vị) (?:(?:chủ trì )?soạn thảo|nhận nhiệm vụ)$|^đầu mối$/u,
  ],
  // "Sản phẩm hoàn thành" is no time, "Kết quả và thời gian" is one.
  ["product", /^(?:(?:dự kiến )?sản phẩm|kết quả|đầu ra)(?!.*(?:thời (?:gian|hạn)|tiến độ))/u],
  [
    "time",
    /^(?:tháng|quý|tuần)(?:\s*[/,-]\s*năm)?$|^hạn(?!\p{L})|thời gian|thời hạn|tiến độ|hoàn thành|kết thúc|lộ trình|thời điểm|kỳ hạn/u,
  ],
  ["product", /sản phẩm|đầu ra|kết quả|hình thức văn bản|yêu cầu đạt/u],
  ["note", /^ghi chú|kinh phí|cấp trình|thẩm quyền|căn cứ/u],
  ["content", /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|đầu việc|tên (?:đề án|văn bản|chương trình)|mục tiêu|chỉ tiêu/u],
];

/** What a column of a table of assignments holds, by its name. */
function assignmentColumn(name: string): AssignmentColumn | null {
  const plain = tidy(comparable(name));
  return NAMES.find(([, shape]) => shape.test(plain))?.[0] ?? null;
}

// "Thực hiện" beside "Đơn vị tính" holds figures, not who does it.
const isUnit = (name: string) => /^(?:đơn vị tính|đvt|đơn vị đo)/u.test(comparable(name));

const EITHER = /^(?:đơn vị|thực hiện)$/u;

/** Whether a column that may hold bodies or units ("Đơn vị") holds units or figures: "Hộ", "Triệu đồng", "19.810". */
function isMeasured(grid: readonly GridRow[], { names, columns, height }: Header<AssignmentColumn>): boolean {
  const column = columns.get("lead");
  if (column === undefined || !EITHER.test(tidy(comparable(names[column] ?? "")))) return false;
  const cells = grid.slice(height).flatMap(({ cells: row }) => tidy(comparable(row[column]?.text ?? "")) || []);
  const measures = cells.filter((cell) => cell.split(" ").length <= 4 && !namesBody(cell));
  return measures.length * 2 > cells.length;
}

type Columns = Header<AssignmentColumn>;

const textsIn = (grid: readonly GridRow[], height: number, column: number) =>
  grid.slice(height).flatMap(({ cells }) => {
    const { text = "", isOwn = true, columns = 1 } = cells[column] ?? {};
    return isOwn && columns === 1 && text !== "" ? [text] : [];
  });

/** A column whose name says nothing is known by its cells: "Chủ trì: … Phối hợp: …", or names of bodies one and all. */
function withColumnsByCells(grid: readonly GridRow[], header: Columns): Columns {
  const columns = new Map(header.columns);
  const taken = new Set(columns.values());
  const free = header.names.map((_, column) => column).filter((column) => !taken.has(column));
  const most = (column: number, test: (text: string) => boolean) => {
    const texts = textsIn(grid, header.height, column);
    return texts.length >= 2 && texts.filter(test).length >= texts.length * 0.7;
  };
  if (!columns.has("lead") && !columns.has("both")) {
    const labelled = free.find((column) => most(column, (text) => /chủ trì\s*:/u.test(comparable(text))));
    const named = labelled ?? free.find((column) => most(column, (text) => beginsWithAgency(tidy(text))));
    if (named !== undefined) columns.set(labelled === undefined ? "lead" : "both", named);
  }
  if (!columns.has("content") && columns.size >= 2) {
    const length = (column: number) => textsIn(grid, header.height, column).join("").length;
    const areWords = (column: number) => most(column, (text) => /(?=\s\p{L}{2})(?<=\p{L}{2}.*)\s/u.test(text));
    const open = free.filter((column) => ![...columns.values()].includes(column) && areWords(column));
    const widest = open.sort((one, other) => length(other) - length(one))[0];
    if (widest !== undefined) columns.set("content", widest);
  }
  const work = workBeside(header);
  if (work !== undefined) columns.set("content", work);
  const doing = doerBeside(header);
  if (doing !== undefined) columns.set("lead", doing);
  return { ...header, columns };
}

// What is measured and what is done for it, side by side: "Tiêu chí", "Giải pháp thực hiện".
function workBeside({ names, columns }: Columns): number | undefined {
  const plain = names.map((name) => tidy(comparable(name)));
  const content = plain[columns.get("content") ?? -1] ?? "";
  // "Mảng công việc", "Nhóm nhiệm vụ" beside "Nội dung" only say what kind of work it is.
  const isKind = /^(?:mảng|nhóm|lĩnh vực|loại|hạng mục)(?!\p{L})/u.test(content);
  if (!isKind && !/tiêu chí|chỉ tiêu|chỉ số|mục tiêu|lĩnh vực/u.test(content)) return undefined;
  const work = plain.findIndex(
    (name) =>
      /^(?:(?:tên|nội dung) )?(?:nhiệm vụ|giải pháp|công việc|hoạt động)(?!\p{L})/u.test(name) ||
      (isKind && /^nội dung(?!\p{L})/u.test(name)),
  );
  return work < 0 ? undefined : work;
}

// Who watches over the work and who does it, side by side: "Người phụ trách", "Người thực hiện".
function doerBeside({ names, columns }: Columns): number | undefined {
  const lead = columns.get("lead");
  if (lead === undefined || !/(?:phụ trách|đầu mối|chịu trách nhiệm)$/u.test(tidy(comparable(names[lead] ?? ""))))
    return undefined;
  const doing = names.findIndex(
    (name) => /(?:chủ trì|thực hiện)$/u.test(tidy(comparable(name))) && assignmentColumn(name) === "lead",
  );
  return doing < 0 ? undefined : doing;
}

// "7h00 - 7h15", "8 giờ 30": the hours of a day's programme are no deadlines, and its points no work to follow up.
const HOURS =
  /^(?:từ )?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?:\s*phút)?(?:\s*(?:-|–|đến)\s*\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}(?:\s*phút)?)?$/u;

function isTimetable(grid: readonly GridRow[], { columns, height }: Columns): boolean {
  const texts = textsIn(grid, height, columns.get("time") ?? -1);
  return texts.length >= 2 && texts.filter((text) => HOURS.test(tidy(comparable(text)))).length >= texts.length * 0.7;
}

const FIGURE = /^[≥≤<>]?\s*\d[\d.,]*\s*%?$/u;

// Who keeps an eye on figures is named beside them, in a column that no word calls the leader's.
function holdsFigures(grid: readonly GridRow[], named: Columns, header: Columns): boolean {
  if (named.columns.has("lead") || named.columns.has("both")) return false;
  const free = header.names.map((_, column) => column).filter((column) => ![...header.columns.values()].includes(column));
  return free.some((column) => {
    const texts = textsIn(grid, header.height, column);
    return texts.length >= 3 && texts.filter((text) => FIGURE.test(text)).length >= texts.length * 0.6;
  });
}

/** The columns of a table of assignments; null when the table is none. */
export function assignmentHeader(table: Table): Header<AssignmentColumn> | null {
  const grid = gridOf(table);
  const named = headerOf(grid, assignmentColumn);
  const header = named && withColumnsByCells(grid, named);
  if (!named || !header?.columns.has("content") || isMeasured(grid, header) || holdsFigures(grid, named, header)) return null;
  if (header.names.some(isUnit) && /^thực hiện/u.test(comparable(header.names[header.columns.get("lead") ?? -1] ?? "")))
    return null;
  if (isTimetable(grid, header)) return null;
  const hasLead = header.columns.has("lead") || header.columns.has("both");
  const isTimed = header.columns.has("time");
  const isLed = () => areLedByGroups(grid.slice(header.height), header.columns.get("content") ?? 0);
  return hasLead || (isTimed && (header.columns.has("support") || isLed())) ? header : null;
}

/** Whether a table says who does what. */
export function isAssignmentTable(table: Table): boolean {
  return assignmentHeader(table) !== null;
}
