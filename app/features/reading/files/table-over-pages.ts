// A table that goes on over the next page: its head is said again, a row is cut in two, a merged cell is drawn anew without its words.
import type { DraftCell } from "./draft";
import { type Column, lineParagraphs } from "./line-paragraphs";
import type { PageLine } from "./page-lines";

/** A cell with the lines that it was made of, where they are known, and the edges between which these run. */
export type PageCell = DraftCell & { readonly lines?: readonly PageLine[]; readonly edges?: Column };

export type PageTable = {
  readonly kind: "table";
  /** The edges of its columns, in points. */
  readonly columns: readonly number[];
  readonly rows: PageCell[][];
  /** The page on which it ends, counted from 0. */
  page: number;
};

type Row = readonly PageCell[];

const wordsOf = (cell: DraftCell | undefined) =>
  (cell?.blocks ?? [])
    .map((block) => (block.kind === "paragraph" ? block.text : ""))
    .join(" ")
    .trim();
const textOf = (row: Row) => JSON.stringify(row.map(wordsOf));
const firstOf = (row: Row) => row.find(({ column }) => column === 0);

/** Whether the columns of both stand at the same places. */
export const haveSameColumns = (one: PageTable, other: PageTable) =>
  one.columns.length === other.columns.length && one.columns.every((edge, at) => Math.abs(edge - (other.columns[at] ?? 0)) < 8);

/** How many rows at the top of a page only say the head again. */
function repeatedHead({ rows }: PageTable, next: readonly Row[]): number {
  let height = 0;
  while (height < next.length - 1 && textOf(rows[height] ?? []) === textOf(next[height] ?? [])) height += 1;
  return height;
}

/** The cell that reaches down to the end of the table in a column. */
function lastIn(rows: readonly Row[], column: number): PageCell | undefined {
  for (let top = rows.length - 1; top >= 0; top--) {
    const cell = rows[top]?.find((each) => column >= each.column && column < each.column + each.columns);
    if (cell) return top + cell.rows >= rows.length ? cell : undefined;
  }
  return undefined;
}

const goesOn = (above: string, below: string) => /[\p{L}\p{N},]$/u.test(above) && /^[\p{Ll}\d(]/u.test(below);
const isOpenEnded = (text: string) => /(?:,|(?<!\p{L})(?:và|của|các|tại|với|Sở|Bộ|UBND|Quý|tháng|ngày))$/u.test(text);

const isNumber = (text: string) => text.length < 8 && /^[\p{L}\d][\p{L}\d.)]*$/u.test(text);
const fewestNumbered = 3;

// In a table that numbers every row, one without a number below the turn of a page goes on with the row above.
function areNumbered(rows: readonly Row[]): boolean {
  const firsts = rows.flatMap((row) => firstOf(row) ?? []);
  return firsts.length > fewestNumbered && firsts.every((cell) => wordsOf(cell) !== "");
}

// Not a group, which reaches over columns that the row above tells apart.
const isAlike = (rest: Row, rows: readonly Row[]) =>
  rest.every(({ column, columns }) => lastIn(rows, column)?.columns === columns);

/** Whether the first row of a page is what is left of the last one before it. */
function isRestOf(rest: Row, rows: readonly Row[]): boolean {
  const above = (cell: DraftCell) => wordsOf(lastIn(rows, cell.column));
  const [number, numberAbove] = [wordsOf(firstOf(rest)), wordsOf(lastIn(rows, 0))];
  if (!isAlike(rest, rows)) return false;
  const filled = rest.filter((cell) => wordsOf(cell) !== "");
  // Without a column of numbers the words of the first one go on as all others do.
  if (number !== "" && numberAbove !== "")
    return !isNumber(numberAbove) && filled.every((cell) => goesOn(above(cell), wordsOf(cell)) || isOpenEnded(above(cell)));
  const hasCut = filled.some((cell) => goesOn(above(cell), wordsOf(cell)) || isOpenEnded(above(cell)));
  if (number !== "") return hasCut && areNumbered(rows.slice(0, -1));
  if (numberAbove === "") return false;
  return hasCut || (areNumbered(rows) && filled.length > 0 && filled.every((cell) => above(cell) !== ""));
}

// The lines of both say together where a paragraph ends.
function joinedCells(above: PageCell, below: PageCell): Pick<PageCell, "blocks" | "lines"> {
  if (!above.lines || !below.lines || !above.edges) return { blocks: [...above.blocks, ...below.blocks] };
  const lines = [...above.lines, ...below.lines];
  return { blocks: lineParagraphs(lines, above.edges), lines };
}

function extend(rows: readonly PageCell[][], cell: PageCell, more: number): void {
  const last = lastIn(rows, cell.column);
  const row = rows.find((each) => last !== undefined && each.includes(last));
  if (row && last) row[row.indexOf(last)] = { ...last, rows: last.rows + more, ...joinedCells(last, cell) };
}

// The cell of a leader over several rows is empty, or goes on, where a page cuts it.
function isMergedRest(cell: PageCell, rows: readonly Row[]): boolean {
  const above = lastIn(rows, cell.column);
  if (!above || above.columns !== cell.columns || wordsOf(above) === "" || (above.rows < 2 && cell.rows < 2)) return false;
  return wordsOf(cell) === "" || goesOn(wordsOf(above), wordsOf(cell));
}

/** Appends what a table says on the next page. */
export function appendTable(table: PageTable, next: PageTable): void {
  const [first = [], ...others] = next.rows.slice(repeatedHead(table, next.rows));
  table.page = next.page;
  if (isRestOf(first, table.rows)) {
    for (const cell of first) extend(table.rows, cell, cell.rows - 1);
    table.rows.push(...others);
    return;
  }
  const merged = first.filter((cell) => isMergedRest(cell, table.rows));
  for (const cell of merged) extend(table.rows, cell, cell.rows);
  table.rows.push(
    first.filter((cell) => !merged.includes(cell)),
    ...others,
  );
}
