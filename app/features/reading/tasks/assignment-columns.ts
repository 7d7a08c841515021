// A table of assignments has a column for the work and one for who leads; their order and names differ from province to province.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { agencyHeads } from "../agencies/agency-heads";
import type { Table } from "../block";
import { type GridRow, gridOf, type Header, headerOf } from "../tables/grid";

export type AssignmentColumn = "index" | "content" | "lead" | "support" | "both" | "time" | "product" | "note";

const NAMES: readonly (readonly [AssignmentColumn, RegExp])[] = [
  ["index", /^(?:tt|stt|số tt|số thứ tự)\.?$/u],
  [
    "both",
    /chủ trì.*phối hợp|phân công(?: thực hiện)?$|^(?:cơ quan|đơn vị|tổ chức),? ?(?:cơ quan|đơn vị)? ?(?:chủ trì|thực hiện) ?(?:\/|,|và|-) ?(?:cơ quan |đơn vị )?phối hợp/u,
  ],
  ["support", /phối hợp/u],
  [
    "lead",
    /chủ trì|(?:cơ quan|đơn vị|bộ phận|người) (?:thực hiện|chịu trách nhiệm|phụ trách|đầu mối|được giao|tham mưu|được phân công)|^(?:cơ quan|đơn vị|phân công|trách nhiệm|phụ trách|chịu trách nhiệm|thực hiện|đơn vị,? ?cá nhân)(?: thực hiện| chính)?$/u,
  ],
  ["time", /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|thời điểm|kỳ hạn/u],
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
const NAMED_BODY = new RegExp(`^(?:các\\s+)?(?:${agencyHeads})\\s+\\p{L}`, "u");

/** Whether a column that may hold bodies or units ("Đơn vị") holds units or figures: "Hộ", "Triệu đồng", "19.810". */
function isMeasured(grid: readonly GridRow[], { names, columns, height }: Header<AssignmentColumn>): boolean {
  const column = columns.get("lead");
  if (column === undefined || !EITHER.test(tidy(comparable(names[column] ?? "")))) return false;
  const cells = grid.slice(height).flatMap(({ cells: row }) => tidy(comparable(row[column]?.text ?? "")) || []);
  const measures = cells.filter((cell) => cell.split(" ").length <= 4 && !NAMED_BODY.test(cell));
  return measures.length * 2 > cells.length;
}

/** The columns of a table of assignments; null when the table is none. */
export function assignmentHeader(table: Table): Header<AssignmentColumn> | null {
  const grid = gridOf(table);
  const header = headerOf(grid, assignmentColumn);
  if (!header?.columns.has("content") || isMeasured(grid, header)) return null;
  if (header.names.some(isUnit) && /^thực hiện/u.test(comparable(header.names[header.columns.get("lead") ?? -1] ?? "")))
    return null;
  const hasLead = header.columns.has("lead") || header.columns.has("both");
  return hasLead || (header.columns.has("time") && header.columns.has("support")) ? header : null;
}

export function isAssignmentTable(table: Table): boolean {
  return assignmentHeader(table) !== null;
}
