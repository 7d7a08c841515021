// A table is a form when its columns are those of figures: by their names, and where these are silent, by what stands in them.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { namesBody } from "../agencies/agency-phrase";
import type { Table } from "../block";
import { type GridRow, gridOf } from "../tables/grid";
import { type Header, headerOf } from "../tables/header";
import { isUnitName } from "../targets/units";
import { countsSeveral, figureColumn } from "./figure-column";
import { crossColumns, type FormColumn, formColumn } from "./form-columns";

/** The columns of a form; `isByBody` when each row is a body (a commune, a kind of things) and each column a figure of it. */
export type FormHeader = Header<FormColumn> & {
  readonly isByBody: boolean;
  /** The column whose words stand above several rows ("Tên tiêu chí" beside "Nội dung tiêu chí"); null without one. */
  readonly groups: number | null;
  /** The columns that hold words for no word of figures in their names ("Cách tính"). */
  readonly words: readonly number[];
  /** The column of the figures that are reported; null without one. */
  readonly figure: number | null;
};

const FIGURE = /^(?:[-–—…._\s]*|[+-]?\d[\d.,\s]*%?|x)$/iu;
// What lists, programmes of work, and tables of prices have, but no form of figures.
const NO_FORM =
  /chủ trì|phối hợp|họ và tên|họ tên|chức vụ|điện thoại|địa chỉ|thời gian|thời hạn|ngày|nhiệm vụ|công việc|sản phẩm|tiến độ|ký (?:nhận|tên)|thủ tục hành chính|tthc|đơn giá|^mức (?:thu|chi|giá|phí|hỗ trợ|lương|tiền|trợ cấp)/u;

const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[ivx]{1,5}|[a-hđ])[.)]?$/u;
const isFigure = (name: string) => /^\d/u.test(name) && FIGURE.test(name) && !/^(?:19|20)\d\d$/u.test(name);
const OF_FIGURES =
  /^(?:số(?! (?:điện thoại|hiệu|ký hiệu|tài khoản|giấy|cmnd|cccd))|tổng|tỷ lệ|kết quả|lũy kế)(?!\p{L})|\d{1,2}\/\d{1,2}/u;

// "Ngày", "Nhiệm vụ" are columns of a list; "Số nhiệm vụ", "Số liệu đến ngày 30/6" are figures, and goods may name the rows.
const isOfList = (name: string, column: number) =>
  NO_FORM.test(comparable(name)) &&
  !OF_FIGURES.test(comparable(name)) &&
  !(column <= 1 && /^(?:tên |loại |nhóm )?sản phẩm/u.test(comparable(name)));

type Columns = Map<FormColumn, number>;

/** Whether a table is a form of figures, with the columns that it has. */
export function formHeader(table: Table): FormHeader | null {
  const grid = gridOf(table);
  const found = headerOf(grid, formColumn) ?? headerOf(grid, formColumn, 1) ?? headerOf(grid, formColumn, 0);
  if (found === null || found.names.some(isOfList)) return null;
  const columns: Columns = new Map(found.columns);
  const rows = grid.slice(found.height);
  const unit = columns.get("unit");
  const isOfBodies =
    unit !== undefined &&
    !columns.has("label") &&
    rows.some((row) => textIn(row, unit) !== "") &&
    (holds(rows, unit, namesBody) || !holds(rows, unit, isUnitName));
  if (isOfBodies) {
    columns.delete("unit");
    columns.set("body", unit);
  }
  // "Chỉ tiêu năm 2026" beside the names of communes holds figures.
  if (columns.has("body") && (columns.get("label") ?? 0) > (columns.get("body") ?? 0)) columns.delete("label");
  const isCounted = columns.has("unit") || columns.has("value") || columns.has("other") || crossColumns(found.names) !== null;
  const header = { ...found, columns };
  // "Chỉ tiêu năm" beside the words holds figures.
  const named = columns.get("label");
  if (
    named !== undefined &&
    !isOfWords(rows, named) &&
    found.names.some((name, at) => formColumn(name) === null && isOfWords(rows, at))
  )
    columns.delete("label");
  if (columns.has("label"))
    return isCounted || areFigures(rows, header, columns.get("label") ?? 0) ? of(withGroups(header, rows), rows) : null;
  const body = columns.get("body");
  // A row of figures below a name that was lost is no head.
  if (body !== undefined)
    return areFigures(rows, header, body) && !found.names.some(isFigure)
      ? { ...header, isByBody: true, groups: null, words: [], figure: null }
      : null;
  // The words may stand in a column with another name, or without one.
  const free = found.names.findIndex((name, column) => formColumn(name) === null && isOfWords(rows, column));
  if (free < 0 || found.names.some(isFigure)) return null;
  // A first column that numbers the rows does so under any name.
  if (free > 0 && !columns.has("index") && holds(rows, 0, (text) => ORDINAL.test(text))) columns.set("index", 0);
  const isKnown = columns.size >= 2 && columns.has("value");
  if (!isKnown && !(areFigures(rows, header, free) && (columns.has("index") || isFilled(rows, free)))) return null;
  return of(withGroups({ ...header, columns: columns.set("label", free) }, rows), rows);
}

type Grouped = Header<FormColumn> & { readonly groups: number | null };

/** Of two columns of words beside each other the first names groups when it stands once for several rows. */
function withGroups(header: Header<FormColumn>, rows: readonly GridRow[]): Grouped {
  const label = header.columns.get("label") ?? 0;
  const index = header.columns.get("index") ?? -1;
  // "Mục tiêu | STT | Chỉ tiêu": the numbers of the rows stand between them.
  const first = label < index ? label : index + 1;
  const [groups, words] = label < index ? [label, index + 1] : label > first ? [label - 1, label] : [label, label + 1];
  const name = formColumn(header.names[words] ?? "");
  const isPair =
    groups >= first &&
    formColumn(header.names[groups] ?? "") !== "index" &&
    name === "label" &&
    header.names[groups] !== header.names[words];
  const standsOver = ({ cells }: GridRow) => (!cells[groups]?.isOwn || cells[groups]?.text === "") && cells[words]?.text !== "";
  if (!isPair || !isOfWords(rows, words) || !isOfWords(rows, groups) || !rows.some(standsOver))
    return { ...header, groups: null };
  return { ...header, columns: new Map([...header.columns, ["label", words]]), groups };
}

const isOfWords = (rows: readonly GridRow[], column: number) => !holds(rows, column, (text) => FIGURE.test(text));

// Figures stand in most rows; a table without any could be a list of names with room for remarks.
const isFilled = (rows: readonly GridRow[], label: number) =>
  rows.filter(({ cells }) => cells.some(({ text }, column) => column > label && /\d/u.test(text))).length * 2 >= rows.length;

function of(header: Grouped, rows: readonly GridRow[]): FormHeader {
  const columns = new Map(header.columns);
  // What names the rows stands before their figures; a body behind them ("Cơ quan theo dõi") does not.
  columns.delete("body");
  const words = header.names.flatMap((name, column) =>
    [null, "body"].includes(formColumn(name)) && isOfWords(rows, column) ? [column] : [],
  );
  const named = { ...header, columns, words };
  // Several figures of different things in each row.
  return { ...named, isByBody: crossColumns(header.names) === null && countsSeveral(named), figure: figureColumn(named) };
}

const textIn = ({ cells }: GridRow, column: number) => tidy(comparable(cells[column]?.text ?? ""));

// Most of the cells that are filled, or none is.
function holds(rows: readonly GridRow[], column: number, test: (text: string) => boolean): boolean {
  const filled = rows.map((row) => textIn(row, column)).filter((text) => text !== "");
  return filled.length === 0 || filled.filter(test).length * 2 > filled.length;
}

// Every column beside the names holds figures, or room for them.
function areFigures(rows: readonly GridRow[], { columns, names }: Header<FormColumn>, label: number): boolean {
  const beside = names.flatMap((name, column) =>
    [label, columns.get("unit"), columns.get("note"), columns.get("index")].includes(column) ||
    formColumn(name) === "index" ||
    (name === "" && rows.every((row) => textIn(row, column) === ""))
      ? []
      : [column],
  );
  // The words of a group may go over all columns.
  const texts = rows
    .filter(({ cells }) => cells.some((cell, column) => beside.includes(column) && cell.isOwn))
    .flatMap((row) => beside.map((column) => textIn(row, column)));
  const figures = texts.filter((text) => FIGURE.test(text));
  return beside.length > 0 && rows.length >= 2 && figures.length * 10 >= texts.length * 9;
}
