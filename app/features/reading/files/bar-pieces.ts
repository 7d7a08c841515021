// The cells of a table that was copied with each bar on its own line, and how many bars stand before each.

import { joinLines } from "../repair/join-lines";
import { repairWords } from "../repair/repair-words";
import { unwrapped } from "../repair/wraps";
import { isRowNumber } from "./table-marks";

export type Line = { readonly line: number; readonly text: string };
export type Piece = {
  readonly line: number;
  readonly text: string;
  readonly isBold: boolean;
  /** The bars before it. */
  readonly bars: number;
};

/** Whether a line holds a bar and nothing else. */
export const isBar = (text: string) => /^\s*\|\s*$/.test(text);
/** The words of a cell without blanks, bars and the stars of bold letters, to be compared with a name. */
export const bare = (text: string) => text.replace(/[*_\s|]/gu, "");

/** Whether a cell holds the number of its row. */
export const isIndex = (text: string) => isRowNumber(bare(text));

// "…………" between two rows stands for rows that were left out: what follows it begins a row.
const isLeftOut = (text: string) => /^[….\s]{3,}$/u.test(text);

/** The cells from a bar on, up to the first empty line; `to` is the line after the last bar, `open` the empty cells before it. */
export function piecesFrom(
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
    if (isLeftOut(typed)) continue;
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

/** How many cells from this one on stand in one row with no doubt. */
export const runFrom = (pieces: readonly Piece[], at: number) => {
  const end = pieces.findIndex(({ bars }, index) => index > at && bars !== 1);
  return (end < 0 ? pieces.length : end) - at;
};

/** An empty cell. */
export const blank = (line: number): Piece => ({ line, text: "", isBold: false, bars: 1 });

/**
 * The place of each piece, counted row by row over `width` cells and the bar before each row, when every cell has its bar, blank ones
 * too; null where cells are merged or left out.
 */
export function placesOf(pieces: readonly Piece[], width: number): number[] | null {
  const places: number[] = [];
  let place = -1;
  for (const { bars } of pieces) {
    place += place < 0 && bars > 1 ? bars - 1 : bars;
    if (place % (width + 1) === width) return null;
    places.push(place);
  }
  return places;
}
