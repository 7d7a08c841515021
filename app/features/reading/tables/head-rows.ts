// The head of a table: names over several columns with the names of these below them, and a row that only counts the columns.

import { tidy } from "~/lib/vietnamese-text";
import type { GridRow } from "./grid";

const MOST_ROWS = 4;

// "Thực hiện", "2024", "T9", "Q.II", "2023/2022", "TH/KH", "(%)": names of columns, and no figures.
const NAME = /\p{L}{2}|^(?:19|20)\d{2}(?:\s*[/-]\s*(?:19|20)?\d{2})?$|^T\d{1,2}$|^(?:Q\.? ?)?(?:I{1,3}|IV)$|^\(?%\)?$/iu;

/** A row "(1) (2) (3)" or "A B 1 2" below the names only counts the columns. */
export function isCountRow(row: GridRow | undefined): boolean {
  const [name = "", ...others] = row?.cells.map(({ text }) => text).filter((text) => text !== "") ?? [];
  // "MS" may stand before the numbers of the columns.
  const texts = /^(?:ms|mã số|cột|tt|stt)$/iu.test(name) ? others : [name, ...others];
  const first = texts[0]?.replace(/\s*=.*$/u, "") ?? "";
  return (
    texts.length >= 2 &&
    // "(ổ)" among them is a "(6)" that was recognised wrongly.
    texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?\)?$|^\(\S\)$/u.test(text)) &&
    /^\(?(?:1|A)\)?$/u.test(first)
  );
}

/** How many rows from `top` on name the columns: as many as merged cells or blanks below the first column say. */
export function headHeight(grid: readonly GridRow[], top: number): number {
  const merged = Math.max(1, ...(grid[top]?.cells ?? []).map(({ rows }) => rows));
  if (merged > 1) return merged;
  let height = 1;
  while (height < MOST_ROWS && goesOn(grid[top + height - 1], grid[top + height])) height += 1;
  return height;
}

// In plain text a name over several columns stands in the first of them and leaves the others blank; the row below fills these.
function goesOn(above: GridRow | undefined, row: GridRow | undefined): boolean {
  if (!above || !row || row.cells[0]?.text !== "" || isCountRow(row)) return false;
  const textAbove = (column: number) => above.cells[column]?.text ?? "";
  const named = row.cells.flatMap(({ text }, column) => (text === "" ? [] : [{ text, column }]));
  const isNamed = (column: number) => named.some((each) => each.column === column);
  const fills = ({ column }: { column: number }) =>
    textAbove(column) === "" || (textAbove(column + 1) === "" && isNamed(column + 1));
  return (
    named.some(({ column }) => column > 0 && textAbove(column) === "") &&
    named.every((each) => NAME.test(each.text) && fills(each))
  );
}

/** The name of each column from the rows of a head, names over several columns before those of the single ones. */
export function columnNames(rows: readonly GridRow[]): string[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    nameOf([...new Set(rows.map((_row, level) => nameAt(rows, level, column)))].filter((name) => name !== "")),
  );
}

const IN_BRACKETS = /\s*(\([^()]{1,24}\))$/u;

// "Vũ khí thu hồi (khẩu)" above "Súng hơi": what is in brackets counts the single column.
function nameOf(levels: readonly string[]): string {
  const last = levels.at(-1) ?? "";
  const above = levels.slice(0, -1);
  const brackets = above.map((name) => IN_BRACKETS.exec(name)?.[1]).find((each) => each !== undefined);
  if (brackets === undefined || last.includes("(")) return tidy(levels.join(" "));
  return tidy([...above.map((name) => name.replace(IN_BRACKETS, "")), last, brackets].join(" "));
}

// A blank beside a name belongs to it when both columns are named below.
function nameAt(rows: readonly GridRow[], level: number, column: number): string {
  const cellAt = (at: number) => rows[level]?.cells[at];
  const isNamedBelow = (at: number) => rows.slice(level + 1).some(({ cells }) => (cells[at]?.text ?? "") !== "");
  const own = cellAt(column)?.text ?? "";
  let at = column;
  while (at > 0 && cellAt(at)?.text === "" && cellAt(at)?.isOwn && isNamedBelow(at)) at -= 1;
  return at !== column && isNamedBelow(at) ? (cellAt(at)?.text ?? "") : own;
}
