// A web page copied as text begins each row of a table with a bar and ends each cell with one, each bar on its own line. Where two
// bars meet, a row ends and the next begins, or a cell is empty; a cell that spans several rows stands only in the first.

import type { Cell, Row } from "../block";
import { namesIndicators, namesWork, numbersRows } from "../tables/head-names";
import { columnsUnder } from "./bar-columns";
import { headOfRows, widthOfRows } from "./bar-head";
import { bare, blank, isBar, isIndex, type Line, type Piece, piecesFrom, placesOf, runFrom } from "./bar-pieces";
import { partedRows } from "./bar-rows";
import { isGroupNumber } from "./table-marks";

export type BarTable = { readonly from: number; readonly to: number; readonly rows: readonly Row[] };

const mostColumns = 14;
const PLACES = /^(?:đơn vị|địa phương)/iu;
// The column of the numbers may have no name, or there may be none: then that of the words begins the table.
function mayBegin(text: string): boolean {
  const name = text.replace(/[*_]/gu, "").trim();
  return numbersRows(bare(text)) || namesWork(bare(text)) || namesIndicators(name) || PLACES.test(name);
}
// "Thời gian" or "Lĩnh vực" may stand before the work: of the next names one is its.
function areNamesOfWork(lines: readonly Line[], from: number): boolean {
  const names = [1, 3, 5].map((step) => lines[from + step]?.text.replace(/[*_]/gu, "").trim() ?? "");
  const areCells = [2, 4, 6].every((step) => isBar(lines[from + step]?.text ?? ""));
  const areShort = names.every((name) => /^\p{Lu}/u.test(name) && name.length <= 60 && !/[.;:]$/u.test(name));
  return areCells && areShort && names.slice(1).some((name) => namesWork(bare(name)) || namesIndicators(name));
}

const areNames = (pieces: readonly Piece[]) => pieces.every(({ text }) => /^[\p{Lu}\d(%]/u.test(text) && text.length <= 90);

function rowsOf(pieces: readonly Piece[], width: number): Piece[][] {
  const rows: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const row = rows.at(-1);
    const blanks = Math.max(0, piece.bars - 1);
    const fits = row !== undefined && row.length + blanks + runFrom(pieces, at) <= width;
    // What looks like a number or a dash of a row stands inside one that is neither full nor the row of a group.
    const isInside = row !== undefined && row.length > 2 && piece.bars - 2 < width - row.length;
    const goesOn = row !== undefined && piece.bars >= 1 && (piece.bars === 1 || (fits && (!isIndex(piece.text) || isInside)));
    if (goesOn) row.push(...Array.from({ length: blanks }, () => blank(piece.line)), piece);
    else {
      // Below a head that was taken off the first row follows a full one.
      const missing = row ? width - row.length : 0;
      const open = Math.max(0, Math.min(missing, piece.bars - 2));
      // Bars that are left when the row before is full stand between empty cells at the beginning.
      const leading = piece.bars > 1 && !isIndex(piece.text) ? Math.max(0, Math.min(piece.bars - 2 - missing, width - 1)) : 0;
      row?.push(...Array.from({ length: open }, () => blank(piece.line)));
      rows.push([...Array.from({ length: leading }, () => blank(piece.line)), piece]);
    }
  }
  return rows;
}

/** Puts the cells of a row under their columns; those that are missing are those of the row above, which they span too. */
function placed(row: readonly Piece[], width: number, above: Row | undefined, next: readonly Piece[] | undefined): Row {
  const [first] = row;
  const line = first?.line ?? 1;
  // "1 | Công tác tuyên truyền" above "1.1 | …" goes over all columns.
  const isCountedOn = row.length === 2 && isIndex(first?.text ?? "") && next?.[0]?.text.startsWith(`${bare(first?.text ?? "")}.`);
  const isOfGroup = row.length <= 2 && row.length < width - 1 && (isGroupNumber(bare(first?.text ?? "")) || row.at(-1)?.isBold);
  if (isOfGroup || isCountedOn || row.length === 1) {
    const cells = row.map(({ text, isBold }, column) => ({ column, columns: 1, rows: 1, text, isBold }));
    const last = cells.at(-1);
    return { line, cells: last ? [...cells.slice(0, -1), { ...last, columns: width - last.column }] : cells };
  }
  // "Tổng cộng" goes over the columns of numbers and words.
  const over = row.length < width && /^(?:tổng )?cộng(?!\p{L})|^tổng số$/iu.test(first?.text ?? "") ? width - row.length : 0;
  const columns = over === 0 && row.length < width && above ? columnsUnder(row, above, width) : null;
  const own = row.map(({ text, isBold }, index): Cell => {
    const spans = index === 0 ? over + 1 : 1;
    return { column: columns?.[index] ?? index + (index === 0 ? 0 : over), columns: spans, rows: 1, text, isBold };
  });
  const taken = new Set(own.flatMap(({ column, columns: spans }) => Array.from({ length: spans }, (_, at) => column + at)));
  const spanned = (above?.cells ?? []).filter(({ column, columns: spans }) => spans === 1 && !taken.has(column));
  return { line, cells: [...own, ...spanned].sort((one, other) => one.column - other.column) };
}

/** The rows of cells that all have their bars; null for others. `open` are the blank cells behind the last. */
function countedRows(pieces: readonly Piece[], width: number, open: number): Row[] | null {
  const places = placesOf(pieces, width);
  const isWhole = ((places?.at(-1) ?? 0) % (width + 1)) + open + 1 === width;
  if (places === null || !isWhole) return null;
  const rows: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const place = places[index] ?? 0;
    while (rows.length <= Math.floor(place / (width + 1))) rows.push(Array.from({ length: width }, () => blank(piece.line)));
    (rows.at(-1) as Piece[])[place % (width + 1)] = piece;
  }
  return rows.length < 2
    ? null
    : rows.map((row) => ({ line: row.find(({ text }) => text !== "")?.line ?? 1, cells: row.map(cellAt) }));
}

const cellAt = ({ text, isBold }: Piece, column: number): Cell => ({ column, columns: 1, rows: 1, text, isBold });

function belowEachOther(head: readonly Row[], typed: readonly Piece[][], width: number): Row[] {
  const rows: Row[] = [...head];
  for (const [at, row] of typed.entries()) {
    const above = rows.findLast(({ cells }) => cells.length > 2);
    rows.push(placed(row, width, above, typed[at + 1]));
  }
  return rows;
}

type Fitting = { readonly rows: Piece[][]; readonly below: Piece | null };

// Behind the last row the text may go on without an empty line: what is more than the columns hold, and no row, stands below it.
function whatFits(rows: readonly Piece[][], width: number): Fitting | null {
  const over = rows.findIndex((row) => row.length > width);
  if (over < 0) return { rows: [...rows], below: null };
  const below = rows[over]?.[width] ?? null;
  const rest = [below, ...rows.slice(over + 1).map(([first]) => first ?? null)];
  if (rest.some((piece) => piece !== null && isIndex(piece.text))) return null;
  return { rows: [...rows.slice(0, over), (rows[over] ?? []).slice(0, width)], below };
}

/** The cells of a table from its head on; a blank is put before the head where it does not name the numbers of the rows. */
function withNumbers(pieces: readonly Piece[]): Piece[] | null {
  const [first] = pieces;
  if (first === undefined) return null;
  if (numbersRows(bare(first.text))) return [...pieces];
  const named = runFrom(pieces, 0);
  return namesWork(bare(first.text)) && widthOfRows(pieces, named) === named + 1
    ? [{ ...blank(first.line), bars: first.bars }, { ...first, bars: 1 }, ...pieces.slice(1)]
    : null;
}

function tableFrom(lines: readonly Line[], from: number): BarTable | null {
  const { pieces: typedPieces, to, open } = piecesFrom(lines, from);
  const withIndex = withNumbers(typedPieces);
  const all = withIndex ?? typedPieces;
  // Rows without numbers that part below one row of names need no second one.
  const named = runFrom(all, 0);
  const isPlain = named >= 3 && widthOfRows(all, named) === null && partedRows(all, named, open, false) !== null;
  const head = isPlain ? null : headOfRows(all);
  const pieces = all.slice(head?.pieces ?? 0);
  const width = head?.width ?? runFrom(pieces, 0);
  const counted = width < 3 || width > mostColumns ? null : countedRows(pieces, width, open);
  const isNamed = withIndex !== null;
  if (counted !== null && (isNamed || areNames(pieces.slice(0, width))))
    return { from, to, rows: [...(head?.rows ?? []), ...counted] };
  const numbered = isNamed && numbersRows(bare(all[0]?.text ?? ""));
  const parted = width < 3 || width > mostColumns ? null : partedRows(pieces, width, open, numbered);
  if (parted !== null && parted.length >= 3 && areNames(all.slice(0, 3)))
    return { from, to, rows: belowEachOther(head?.rows ?? [], parted, width) };
  const gaps = pieces.filter(({ bars }, index) => index > 0 && bars > 1);
  const indexes = gaps.filter(({ text }) => isIndex(text)).length;
  if (width < 3 || width > mostColumns || !isNamed || indexes < 2 || indexes < gaps.length * 0.5) return null;
  const fitting = whatFits(rowsOf(pieces, width), width);
  if (fitting === null) return null;
  const { rows: typed, below } = fitting;
  const last = typed.at(-1) ?? [];
  last.push(...Array.from({ length: Math.min(open, width - last.length) }, () => blank(last[0]?.line ?? 1)));
  const rows = belowEachOther(head?.rows ?? [], typed, width);
  const end = below === null ? to : lines.findIndex(({ line }) => line === below.line);
  return rows.length < 3 ? null : { from, to: end, rows };
}

/** The tables of a text that are typed so, in its order; `from` and `to` (exclusive) are positions among the lines. */
export function barTables(lines: readonly Line[]): BarTable[] {
  const tables: BarTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isBar(lines[at]?.text ?? "") || !(mayBegin(lines[at + 1]?.text ?? "") || areNamesOfWork(lines, at))) continue;
    // Below "TT" the bar ends its cell: rows without a bar before them are told elsewhere.
    if (numbersRows(bare(lines[at - 1]?.text ?? ""))) continue;
    const table = tableFrom(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}
