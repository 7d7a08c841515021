// A table whose cells were copied one to a line: "STT", "Nội dung", "Chủ trì" …, then "1" and the cells of the first row.
import type { Row } from "../block";
import type { Line } from "../repair/join-lines";
import { plainRow } from "./text-rows";

type Found = { readonly rows: readonly Row[]; readonly next: number };
type Cells = readonly [Line, ...Line[]];

const FIRST = /^(?:S?TT|Số TT|Số thứ tự)\.?$/iu;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const HEAD = /^\p{Lu}[^.;:]{1,60}$/u;
const mostColumns = 9;

const isWrapped = (line: Line, before: Line | undefined) =>
  before !== undefined && (/^[\p{Ll}(]/u.test(line.text) || /[,(-]$/u.test(before.text));

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
    if (NUMBER.test(line.text) || FIRST.test(line.text) || line.text.includes("\t")) break;
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
  if (!FIRST.test(lines[from]?.text ?? "")) return null;
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
  return {
    rows: rows.map((cells) =>
      plainRow(
        cells[0].line,
        cells.map(({ text }) => text),
      ),
    ),
    next: at,
  };
}
