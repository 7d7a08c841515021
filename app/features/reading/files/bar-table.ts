// A web page copied as text begins each row of a table with a bar and ends each cell with one, each bar on its own line. Where two
// bars meet, a row ends and the next begins, or a cell is empty; a cell that spans several rows stands only in the first.

import type { Cell, Row } from "../block";
import { joinLines, unwrapped } from "../repair/join-lines";
import { repairWords } from "../repair/repair-words";

type Line = { readonly line: number; readonly text: string };
type Piece = {
  readonly line: number;
  readonly text: string;
  readonly isBold: boolean;
  /** The bars before it. */
  readonly bars: number;
};

export type BarTable = { readonly from: number; readonly to: number; readonly rows: readonly Row[] };

const isBar = (text: string) => /^\s*\|\s*$/.test(text);
const bare = (text: string) => text.replace(/[*_\s|]/gu, "");
const HEAD = /^(?:S?TT|SốTT|Sốthứtự)\.?$/iu;
const INDEX = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,6}|[A-ZĐa-zđ])\)?[.)]?$|^[-+*]$/u;
const GROUP = /^(?:[IVX]{1,6}|[A-ZĐ])[.)]?$/u;
const mostColumns = 14;

const isIndex = (text: string) => INDEX.test(bare(text));

/** The cells from a bar on, up to the first empty line; `to` is the line after the last bar, `open` the empty cells before it. */
function piecesFrom(
  lines: readonly Line[],
  from: number,
): { readonly pieces: Piece[]; readonly to: number; readonly open: number } {
  const pieces: Piece[] = [];
  let [bars, to, at] = [0, from, from];
  while (at < lines.length) {
    const first = at;
    if (isBar(lines[at]?.text ?? "")) {
      [bars, to, at] = [bars + 1, at + 1, at + 1];
      continue;
    }
    while (at < lines.length && !isBar(lines[at]?.text ?? "") && lines[at]?.text.trim() !== "") at += 1;
    const cell = lines.slice(first, at);
    // What no bar ends is the text below the table.
    if (cell.length === 0 || !isBar(lines[at]?.text ?? "")) break;
    const typed = cell.map(({ text }) => text).join("\n");
    const text = joinLines(
      repairWords(typed)
        .split("\n")
        .map((each, index) => ({ line: index, text: each })),
      { ...unwrapped, width: 60 },
    );
    pieces.push({
      line: lines[first]?.line ?? 1,
      text: text.map((each) => each.text).join("\n"),
      isBold: /^\s*\*\*/u.test(typed),
      bars,
    });
    bars = 0;
  }
  return { pieces, to, open: Math.max(0, bars - 1) };
}

// How many cells stand behind this one with no doubt about their row.
const runFrom = (pieces: readonly Piece[], at: number) => {
  const end = pieces.findIndex(({ bars }, index) => index > at && bars !== 1);
  return (end < 0 ? pieces.length : end) - at;
};

const blank = (line: number): Piece => ({ line, text: "", isBold: false, bars: 1 });

function rowsOf(pieces: readonly Piece[], width: number): Piece[][] {
  const rows: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const row = rows.at(-1);
    const blanks = Math.max(0, piece.bars - 1);
    const goesOn =
      row !== undefined &&
      piece.bars >= 1 &&
      (piece.bars === 1 || (!isIndex(piece.text) && row.length + blanks + runFrom(pieces, at) <= width));
    if (goesOn) row.push(...Array.from({ length: blanks }, () => blank(piece.line)), piece);
    else {
      const open = row ? Math.max(0, Math.min(width - row.length, piece.bars - 2)) : 0;
      row?.push(...Array.from({ length: open }, () => blank(piece.line)));
      rows.push([piece]);
    }
  }
  return rows;
}

/** Puts the cells of a row under their columns; those that are missing are those of the row above, which they span too. */
function placed(row: readonly Piece[], width: number, above: Row | undefined): Row {
  const [first] = row;
  const line = first?.line ?? 1;
  const isOfGroup = row.length <= 2 && row.length < width - 1 && (GROUP.test(bare(first?.text ?? "")) || row.at(-1)?.isBold);
  if (isOfGroup || row.length === 1) {
    const cells = row.map(({ text, isBold }, column) => ({ column, columns: 1, rows: 1, text, isBold }));
    const last = cells.at(-1);
    return { line, cells: last ? [...cells.slice(0, -1), { ...last, columns: width - last.column }] : cells };
  }
  const from = first && !isIndex(first.text) && row.length < width && above ? 1 : 0;
  const own = row.map(({ text, isBold }, index): Cell => ({ column: from + index, columns: 1, rows: 1, text, isBold }));
  const spanned = (above?.cells ?? []).filter(
    ({ column, columns }) => columns === 1 && (column < from || column >= from + row.length),
  );
  return { line, cells: [...own, ...spanned].sort((one, other) => one.column - other.column) };
}

function tableFrom(lines: readonly Line[], from: number): BarTable | null {
  const { pieces, to, open } = piecesFrom(lines, from);
  const width = runFrom(pieces, 0);
  const gaps = pieces.filter(({ bars }, index) => index > 0 && bars > 1);
  const counted = gaps.filter(({ text }) => isIndex(text)).length;
  if (width < 3 || width > mostColumns || !HEAD.test(bare(pieces[0]?.text ?? "")) || counted < 2 || counted < gaps.length * 0.5)
    return null;
  const rows: Row[] = [];
  const typed = rowsOf(pieces, width);
  const last = typed.at(-1) ?? [];
  last.push(...Array.from({ length: Math.min(open, width - last.length) }, () => blank(last[0]?.line ?? 1)));
  for (const row of typed) {
    if (row.length > width) return null;
    rows.push(
      placed(
        row,
        width,
        rows.findLast(({ cells }) => cells.length > 2),
      ),
    );
  }
  return { from, to, rows };
}

/** The tables of a text that are typed so, in its order; `from` and `to` (exclusive) are positions among the lines. */
export function barTables(lines: readonly Line[]): BarTable[] {
  const tables: BarTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isBar(lines[at]?.text ?? "") || !HEAD.test(bare(lines[at + 1]?.text ?? ""))) continue;
    const table = tableFrom(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}
