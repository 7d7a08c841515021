// Some rows hold several in one: "Trong đó:", "- Nữ", "- Dân tộc thiểu số" in the lines of one cell, their figures in the lines beside it.

import type { GridCell, GridRow } from "./grid";

const POINT = /^(?:[-+*•–]\s*(?=\p{L})|[a-zđ]\)\s|\d{1,2}(?:\.\d{1,2})*[.)]\s)/u;

const linesOf = ({ text }: GridCell) => text.split("\n");

/** What each of `count` lines has in a cell: its own line, or one line for all of them; null where the lines are not so many. */
function shares(cell: GridCell, count: number, isForAll: boolean): readonly string[] | null {
  const lines = linesOf(cell);
  if (lines.length === count) return lines;
  // Beside "Trong đó:" nothing stands.
  if (lines.length === count - 1 && lines.length > 1) return ["", ...lines];
  return lines.length === 1 && (isForAll || cell.text === "") ? Array.from({ length: count }, () => cell.text) : null;
}

type Columns = {
  /** The column whose lines may be rows. */
  readonly words: number;
  /** Columns that may say one thing for all lines. */
  readonly forAll: readonly number[];
  /** Columns that are told apart where they have as many lines; what they hold is otherwise said of every line. */
  readonly loose: readonly number[];
  /** Columns of which one has as many lines. */
  readonly beside: readonly number[] | null;
  /** The number of the row, which only its first line has. */
  readonly index: number | undefined;
  readonly isListed: (lines: readonly string[]) => boolean;
};

/** The rows that a row holds, one for each line of its words; the row itself where its cells do not part into as many. */
export function listedRows(row: GridRow, { words, forAll, loose, beside, index, isListed }: Columns): GridRow[] {
  const cell = row.cells[words];
  const lines = cell?.isOwn ? linesOf(cell) : [];
  const isAsLong = (column: number) => row.cells[column] !== undefined && linesOf(row.cells[column]).length === lines.length;
  if (lines.length < 2 || !isListed(lines) || (beside !== null && !beside.some(isAsLong))) return [row];
  const parted = row.cells.map((each, column) => {
    if (column === words) return lines;
    if (column === index) return lines.map((_line, at) => (at === 0 ? each.text : ""));
    const own = shares(each, lines.length, forAll.includes(column) || loose.includes(column));
    return own ?? (loose.includes(column) ? lines.map(() => each.text) : null);
  });
  if (parted.includes(null)) return [row];
  return lines.map((_line, at) => ({
    ...row,
    cells: row.cells.map((each, column) => ({ ...each, text: (parted[column]?.[at] ?? "").trim() })),
  }));
}

/** Whether all lines behind the first are points. */
export const areParts = ([, ...others]: readonly string[]) => others.every((line) => POINT.test(line));

/** Whether every line is a point, and whole by itself. */
export const arePoints = (lines: readonly string[]) => lines.every((line) => POINT.test(line));
