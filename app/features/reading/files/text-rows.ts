import type { Cell, Row } from "../block";
import { beginsItem } from "../repair/line-shape";
import type { Line } from "../repair/wraps";
import { beginsHead } from "../tables/head-names";

/** A row of a table from the texts of its cells. */
export function plainRow(line: number, texts: readonly string[], isBold = false): Row {
  return { line, cells: texts.map((text, column) => ({ column, columns: 1, rows: 1, text, isBold })) };
}

/** The cells of a line that is a row of a table: parted by tabs, or by "|"; null for every other line. */
export function cellsOf(text: string): string[] | null {
  const inner = text.includes("\t") ? text : text.replace(/^\s*\||\|\s*$/g, "");
  const cells = inner.split(text.includes("\t") ? "\t" : "|").map((cell) => cell.trim());
  if (cells.length < 2) return null;
  const [first = "", second = ""] = cells;
  // A typed number with a tab after it is no row.
  if (cells.length === 2 && text.includes("\t") && (first === "" || (beginsItem(`${first} ${second}`) && first.length <= 6)))
    return null;
  return cells;
}

/** Whether a line only rules off the head of a table: "|---|:---:|". */
export function isRuledRow(text: string): boolean {
  return /^[\s|:+=-]*-[\s|:+=-]*$/.test(text) && text.includes("|");
}

type Found = { readonly rows: readonly Row[]; readonly next: number };

const mostWraps = 3;
const isPlain = (text: string | undefined) => text !== undefined && text !== "" && !text.includes("\t");

/**
 * The first cell of a row can be wrapped onto lines of its own before it: "- Tỷ lệ …" / "\t%\t-", "2. Tỷ lệ trẻ em" /
 * "được tiêm chủng\t%\t98". How many they are; 0 for a row that begins on its line.
 */
function linesBefore(lines: readonly Line[], at: number): number {
  let wraps = 0;
  while (wraps < mostWraps && isPlain(lines[at + wraps]?.text) && cellsOf(lines[at + wraps]?.text ?? "") === null) wraps += 1;
  const first = wraps > 0 ? cellsOf(lines[at + wraps]?.text ?? "")?.[0] : undefined;
  if (first === "") return wraps === 1 ? 1 : 0;
  return first !== undefined && /^\p{Ll}{2}/u.test(first) && beginsItem(lines[at]?.text ?? "") ? wraps : 0;
}

// "- Số học sinh được ⇥ Người ⇥ 12" / "tuyên truyền": a cell that is wrapped below its row, between it and the next.
const goesOnBelow = (lines: readonly Line[], at: number) =>
  isPlain(lines[at]?.text) &&
  /^\p{Ll}{2}/u.test(lines[at]?.text ?? "") &&
  /^[\p{Lu}\p{N}(+*-]|^\t/u.test(lines[at + 1]?.text ?? "") &&
  cellsInside(lines[at + 1]?.text ?? "") !== null;

/** The cells of a line between rows, where even a number with a tab after it begins a row; null for a line without cells. */
export function cellsInside(text: string): string[] | null {
  return cellsOf(text) ?? (/^[^\t]{0,8}\t./.test(text) ? text.split("\t").map((cell) => cell.trim()) : null);
}

// The last row has no other below it: "⇥Cộng".
const sum = /^\t(?:Tổng )?[CcTt](?:ộng|ổng)/u;

/** Where the next row stands, after at most one empty line; null when the table ends. */
function nextRowAt(lines: readonly Line[], at: number): number | null {
  const next = lines[at]?.text === "" ? at + 1 : at;
  const text = lines[next]?.text ?? "";
  const isBetweenRows = next === at && (lines[next + 1]?.text ?? "").includes("\t");
  if (next === at && sum.test(text)) return next;
  return (isBetweenRows ? cellsInside(text) : cellsOf(text)) || linesBefore(lines, next) > 0 ? next : null;
}

const mostGroups = 3;

/**
 * Empty cells at the end of a row leave no sign: between two rows a heading is the row of a group. Below a head that names its
 * columns other rows may lack their last cells too.
 */
function isGroup(lines: readonly Line[], at: number, head: readonly string[]): boolean {
  const [text, width] = [lines[at]?.text ?? "", head.length];
  if (width < 3 || !isHeading(text)) return false;
  const next = lines.slice(at + 1, at + 1 + mostGroups).find((line) => line.text.includes("\t") || !isHeading(line.text));
  const cells = cellsInside(next?.text ?? "");
  const isRow =
    cells !== null && (cells.length === width || (beginsHead(head.find((cell) => cell !== "") ?? "") && cells.length < width));
  return isRow && /^[\p{Lu}\p{N}(+*-]/u.test(cells[0] ?? "");
}

const isHeading = (text: string) =>
  !text.includes("\t") && /^[\p{Lu}\p{N}(]/u.test(text) && (beginsItem(text) || text.endsWith(":")) && text.length < 250;

// A cell may be wrapped inside its row: "2.2 ⇥ Phòng học tạm và" / "phòng học nhờ ⇥ Phòng ⇥ 190".
function goesOnInCell(row: readonly string[], next: readonly string[], width: number): boolean {
  return (
    row.length < width && row.length + next.length - 1 <= width && /^\p{Ll}{2}/u.test(next[0] ?? "") && (row.at(-1) ?? "") !== ""
  );
}

const continued = (row: readonly string[], next: readonly string[]) => [
  ...row.slice(0, -1),
  `${row.at(-1)} ${next[0]}`,
  ...next.slice(1),
];

// The words of a row are its longest cell.
function goneOn(cells: readonly string[], more: string): string[] {
  const longest = cells.reduce((most, cell, at) => (cell.length > (cells[most] ?? "").length ? at : most), 0);
  return cells.map((cell, at) => (at === longest ? `${cell} ${more}` : cell));
}

const LEADS = /(?:cơ quan|đơn vị|bộ phận)?\s*(?:chủ trì|phụ trách|thực hiện)$/iu;

/**
 * A leader who is named once for several rows leaves empty cells below: they are one cell. Others may be empty because nobody helps,
 * or nothing is said.
 */
function withLeadersBelow(rows: readonly Row[]): Row[] {
  const [head] = rows;
  const column = head?.cells.find(({ text }) => LEADS.test(text.trim()) && !/phối hợp/iu.test(text))?.column ?? -1;
  const width = head?.cells.length ?? 0;
  const merged = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  let above: { row: Row & { cells: Cell[] } } | null = null;
  for (const row of merged.slice(1)) {
    const cell = row.cells[column];
    const isWork = column > 0 && row.cells.length === width && (row.cells[1]?.text ?? "") !== "";
    if (!isWork || cell === undefined) above = null;
    else if (cell.text !== "") above = { row };
    else if (above !== null && row.cells.some(({ text }, at) => at > column && text !== "")) {
      const leader = above.row.cells[column] as Cell;
      above.row.cells[column] = { ...leader, rows: leader.rows + 1 };
      row.cells.splice(column, 1);
    } else above = null;
  }
  return merged;
}

/** The table that begins at a line: at least two rows of two or more cells, or a row of three. Null when none begins. */
export function tableFrom(lines: readonly Line[], from: number): Found | null {
  const rows: { line: number; cells: string[] }[] = [];
  let next = from;
  const head = () => rows[0]?.cells ?? [];
  const follows = () => (isGroup(lines, next, head()) ? next : nextRowAt(lines, next));
  for (let at: number | null = from; at !== null; at = follows()) {
    const { line = 0, text = "" } = lines[at] ?? {};
    if (at > from && isGroup(lines, at, head())) {
      rows.push({ line, cells: [text] });
      next = at + 1;
      continue;
    }
    const before = linesBefore(lines, at);
    const [first = "", ...others] = cellsInside(lines[at + before]?.text ?? "") ?? [];
    const wrapped = lines.slice(at, at + before).map((each) => each.text);
    const cells = [[...wrapped, first].join(" ").trim(), ...others];
    const open = rows.at(-1);
    if (open && goesOnInCell(open.cells, cells, head().length)) open.cells = continued(open.cells, cells);
    else rows.push({ line, cells });
    next = at + before + 1;
    for (const last = rows.at(-1); last && goesOnBelow(lines, next); next += 1)
      last.cells = goneOn(last.cells, lines[next]?.text ?? "");
  }
  const isTable = rows.length >= 2 || (rows[0]?.cells.length ?? 0) >= 3;
  return isTable ? { rows: withLeadersBelow(rows.map(({ line, cells }) => plainRow(line, cells))), next } : null;
}
