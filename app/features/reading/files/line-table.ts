// A table whose cells were copied one to a line: "STT", "Nội dung", "Chủ trì" …, then "1" and the cells of the first row.
import type { Row } from "../block";
import type { Line } from "../repair/wraps";
import { numbersRows } from "../tables/head-names";
import { plainRow } from "./text-rows";

type Found = { readonly rows: readonly Row[]; readonly next: number };
type Cells = readonly [Line, ...Line[]];

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const HEAD = /^\p{Lu}[^.;:]{1,60}$/u;
const mostColumns = 9;

const isWrapped = (line: Line, before: Line | undefined) =>
  before !== undefined && (/^[\p{Ll}(]/u.test(line.text) || /[,(-]$/u.test(before.text));

// "15" in the row "2" is a figure: after it comes "3", or "1" of the next group.
function beginsRow(text: string, number: string, isFull: boolean): boolean {
  if (!NUMBER.test(text)) return false;
  const isCounted = /^\d+[.)]?$/u.test(text) && /^\d+[.)]?$/u.test(number);
  const [next, own] = [Number.parseInt(text, 10), Number.parseInt(number, 10)];
  return isFull || !isCounted || next === own + 1 || next === 1;
}

/** The cells that begin at a line, up to the next number that stands alone; wrapped lines joined. */
function cellsFrom(lines: readonly Line[], at: number, most: number): { readonly cells: Cells; readonly next: number } | null {
  const first = lines[at];
  if (first === undefined) return null;
  const cells: [Line, ...Line[]] = [first];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next] as Line;
    if (line.text === "") continue;
    const before = cells.length > 1 ? cells.at(-1) : undefined;
    if (beginsRow(line.text, first.text, cells.length === most) || numbersRows(line.text) || line.text.includes("\t")) break;
    if (before && isWrapped(line, before)) cells[cells.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else if (cells.length === most) break;
    else cells.push(line);
  }
  return { cells, next };
}

// Under a group ("I", "Nhóm nhiệm vụ …") stands one cell alone; a row of work may lack its last cells, not those in its middle.
const fits = (cells: Cells, columns: number) => cells.length >= 2 && cells.length <= columns;

/** The table that begins at a line "STT"; null when its rows do not follow it, one number after the other. */
export function lineTableFrom(lines: readonly Line[], from: number): Found | null {
  if (!numbersRows(lines[from]?.text ?? "")) return null;
  const head = cellsFrom(lines, from, mostColumns);
  if (head === null || head.cells.length < 3 || !head.cells.slice(1).every(({ text }) => HEAD.test(text))) return null;
  const columns = head.cells.length;
  const rows: Cells[] = [head.cells];
  let at = head.next;
  while (at < lines.length && NUMBER.test(lines[at]?.text ?? "")) {
    const row = cellsFrom(lines, at, columns);
    if (row === null || !fits(row.cells, columns)) break;
    rows.push(row.cells);
    at = row.next;
  }
  if (rows.length < 2) return null;
  const time = head.cells.findIndex(({ text }) => OF_TIME.test(text));
  const texts = rows.map((cells) => cells.map(({ text }) => text));
  return { rows: texts.map((row, index) => plainRow(rows[index]?.[0].line ?? 0, underTime(row, time))), next: at };
}

const OF_TIME = /^(?:Thời gian|Thời hạn|Tiến độ|Hoàn thành|Thời điểm)/iu;
const TIME =
  /^(?:(?:Trước|Trong|Hết|Đến|Xong|Chậm nhất)(?: (?:ngày|tháng|quý|năm|hết|là))* [\dIVX]|(?:Quý|Tháng|Năm) [\dIVX]|(?:Hằng|Hàng) (?:tháng|quý|năm)|Thường xuyên|\d{1,2}\/(?:\d{1,2}\/)?\d{4}|20\d{2}(?:\s?-\s?20\d{2})?$)/iu;

// A blank cell leaves no line: words of time stand under their own name, and what stands behind them with them.
function underTime(row: readonly string[], column: number): readonly string[] {
  const at = row.findIndex((text, index) => index >= 2 && text.length < 60 && TIME.test(text));
  if (column < 0 || at < 0 || at >= column) return row;
  return [...row.slice(0, at), ...Array.from({ length: column - at }, () => ""), ...row.slice(at)];
}
