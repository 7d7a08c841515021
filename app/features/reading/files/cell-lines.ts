// A web page copied as text leaves a table as one line per cell, empty lines between them, a blank in an empty cell.
import type { Row } from "../block";
import { beginsItem, endsSentence } from "../repair/line-shape";
import { beginsHead, marksRows } from "../tables/head-names";
import { type Entry, headOfCells, namesBefore, widthsBelow } from "./cell-head";
import { type PlacedRow, spanningRows } from "./spanning-cells";
import { isBelowTable, isRowNumber } from "./table-marks";

/** `head` are rows of names before `rows`; empty when the first of these names. */
export type CellLines = {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly rows: readonly PlacedRow[];
  readonly head: readonly Row[];
};

const fewestRows = 3;
const mostColumns = 14;
const begins = (text: string) => beginsHead(text) || /^(?:Mã$|Đơn vị)/iu.test(text);
// No cell names another sheet, or begins the head of another table.
const opensAnother = /^(?:(?:S?TT|Số TT|Mã)\.?$|Biểu (?:số |mẫu )?\d|Phụ lục [\dIVX]|\((?:Ban hành )?kèm theo )/iu;

// A first column of numbers tells where a row begins: "1", "1.1", "I", "a", "-", or a blank cell.
const isIndex = (text: string) => text === "" || isRowNumber(text);

// In statistical sheets the column of the words may have no name: a blank, then "Mã số".
const beginsTable = (entries: readonly Entry[]) =>
  begins(entries[0]?.text ?? "") || (entries[0]?.text === "" && /^mã số$/iu.test(entries[1]?.text ?? ""));

// The name of several columns stands in the first of them; the others are blank.
function isHead(entries: readonly Entry[]): boolean {
  const [first, ...rest] = entries;
  if (!first || !beginsTable(entries) || first.text.includes(":")) return false;
  const isCounted = marksRows(first.text) || first.text === "";
  return rest.every(
    ({ text }, at) =>
      (text !== "" || (isCounted && at >= 2)) &&
      text.length <= 90 &&
      !opensAnother.test(text) &&
      !beginsItem(text) &&
      !endsSentence(text),
  );
}

// Below such a name stand those of its columns, under blanks for the number and the words.
function isSecondHead(entries: readonly Entry[], columns: number): boolean {
  const named = entries.filter(({ text }) => text !== "");
  const isUnder = entries.length === columns && entries[0]?.text === "" && entries[1]?.text === "";
  return isUnder && named.length >= 2 && named.every(({ text }) => /^\p{L}{2}/u.test(text) && text.length <= 90);
}

function isRow([first, ...rest]: readonly Entry[], isCounted: boolean): boolean {
  if (!first || isBelowTable(first.text) || rest.some(({ text }) => opensAnother.test(text))) return false;
  if (isCounted ? !isIndex(first.text) || (rest[0]?.text ?? "") === "" : first.text === "") return false;
  if (/^[A-ZĐ]\. \p{Lu}{2,}/u.test(first.text) && rest.some(({ text }) => begins(text))) return false;
  return rest.every(
    ({ text }, at) => text.length <= (at === 0 ? 400 : 200) && !/^[IVXLC]{1,6}\.\s|^\d+(?:\.\d+)*\.\s/u.test(text),
  );
}

function rowsFrom(entries: readonly Entry[], from: number, columns: number): number {
  const isCounted = marksRows(entries[from]?.text ?? "");
  let rows = isSecondHead(entries.slice(from + columns, from + 2 * columns), columns) ? 2 : 1;
  const row = () => entries.slice(from + rows * columns, from + (rows + 1) * columns);
  while (row().length === columns && isRow(row(), isCounted)) rows += 1;
  return rows;
}

const isFigure = (text: string) => /^(?:[\d.,%]+|[-–…x]|có|không)$/iu.test(text);

// Without a first column of numbers, blank cells or a figure in every row tell a table from lines of a text.
function hasBlankOrFigures(entries: readonly Entry[], columns: number): boolean {
  if (entries.some(({ text }) => text === "")) return true;
  const rows = Array.from({ length: entries.length / columns - 1 }, (_each, row) =>
    entries.slice((row + 1) * columns, (row + 2) * columns),
  );
  return rows.every((row) => row.slice(1).some(({ text }) => isFigure(text)));
}

// Where a blank cell left no line, the number of the next row stands inside the last one that seems whole.
function isUneven(entries: readonly Entry[], { from, to, columns }: CellLines): boolean {
  const [number, ...cells] = entries.slice(to - columns, to).map(({ text }) => text);
  const next = entries[to]?.text ?? "";
  const isNext = (text: string) => /^\d{1,3}$/u.test(text) && Number(text) === Number.parseInt(number ?? "", 10) + 1;
  return marksRows(entries[from]?.text ?? "") && cells.some(isNext) && next !== "" && !isIndex(next);
}

function tableAt(entries: readonly Entry[], from: number, keepsBlanks: boolean): CellLines | null {
  const isCounted = marksRows(entries[from]?.text ?? "");
  const widths = Array.from({ length: mostColumns - 1 }, (_each, index) => index + 2).filter((columns) =>
    isHead(entries.slice(from, from + columns)),
  );
  const tried = widths
    .map((columns) => ({ columns, rows: rowsFrom(entries, from, columns) }))
    .map(({ columns, rows }) => ({ from, to: from + rows * columns, columns, rows: evenRows(from, columns, rows), head: [] }))
    .filter(({ columns, to }) => to - from >= fewestRows * columns)
    .filter(({ columns, to }) => isCounted || hasBlankOrFigures(entries.slice(from, to), columns));
  const best = tried.reduce<CellLines | null>((most, each) => (most && most.to >= each.to ? most : each), null);
  const below = belowTwoRows(entries, from, isCounted, keepsBlanks);
  const spanning = isCounted ? widths.flatMap((columns) => spanningTable(entries, from, { columns, keepsBlanks }) ?? []) : [];
  return [below, ...spanning].reduce((most, each) => (each !== null && (most === null || each.to > most.to) ? each : most), best);
}

const evenRows = (from: number, columns: number, count: number): PlacedRow[] =>
  Array.from({ length: count }, (_row, row) => Array.from({ length: columns }, (_cell, cell) => from + row * columns + cell));

type Spanning = { readonly columns: number; readonly keepsBlanks: boolean };

const spanningBelow = (entries: readonly Entry[], body: number, { columns, keepsBlanks }: Spanning) =>
  spanningRows({ entries, columns, keepsBlanks, isRow: (row) => isRow(row, true) }, body);

function spanningTable(entries: readonly Entry[], from: number, spanning: Spanning): CellLines | null {
  const { columns } = spanning;
  const found = spanningBelow(entries, from + columns, spanning);
  return found && { from, columns, head: [], rows: [...evenRows(from, columns, 1), ...found.rows], to: found.to };
}

// Names over several columns are not as many as those of a row: what follows them are the names of the columns below.
function belowTwoRows(entries: readonly Entry[], from: number, isCounted: boolean, keepsBlanks: boolean): CellLines | null {
  const names = namesBefore(entries, from);
  if (names === null) return null;
  const body = from + names;
  const tried = widthsBelow(entries.slice(from), names, isCounted).flatMap((columns) => {
    let to = body;
    while (entries.length >= to + columns && isRow(entries.slice(to, to + columns), isCounted)) to += columns;
    const rows = evenRows(body, columns, (to - body) / columns);
    const spanning = isCounted ? spanningBelow(entries, body, { columns, keepsBlanks }) : null;
    return [...(rows.length >= fewestRows - 1 ? [{ columns, to, rows }] : []), ...(spanning ? [{ columns, ...spanning }] : [])];
  });
  const best = tried.sort((one, other) => other.to - one.to)[0];
  const head = best && headOfCells(entries.slice(from, body), best.columns);
  return best && head ? { from, head, ...best } : null;
}

/**
 * The tables among the entries, in order; `from` and `to` (exclusive) are positions in the list.
 * @param keepsBlanks whether blank cells are entries, too: what is missing then is spanned by the cell above
 */
export function findCellLines(entries: readonly Entry[], keepsBlanks: boolean): CellLines[] {
  const found: CellLines[] = [];
  for (let at = 0; at < entries.length; at++) {
    const table = beginsTable(entries.slice(at, at + 2)) ? tableAt(entries, at, keepsBlanks) : null;
    if (table) {
      if (!isUneven(entries, table)) found.push(table);
      at = table.to - 1;
    }
  }
  return found;
}
