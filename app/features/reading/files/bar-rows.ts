// Where the rows of such a copy begin is told by all of them together: between two rows lies one gap more, like an empty cell, and of
// all ways to set the gaps the one stands whose rows are whole, or lack what groups and merged cells lack.

import { isCapitals } from "../repair/line-shape";
import { bare, blank, isIndex, type Piece } from "./bar-pieces";
import { isGroupNumber } from "./table-marks";

/** What each row costs that is not whole, and what is too dear on an average. */
const [short, wrongStart, allBlank, tooDear] = [2, 3, 6, 1.2];

type Slots = readonly Piece[];

// An empty cell, or the gap between two rows, stands wherever two bars meet.
function slotsOf(pieces: readonly Piece[], open: number): Slots {
  const gaps = (piece: Piece | undefined, count: number) => Array.from({ length: count }, () => blank(piece?.line ?? 1));
  const slots = pieces.flatMap((piece, at) => [...gaps(piece, at === 0 ? 0 : piece.bars - 1), piece]);
  return [...slots, ...gaps(pieces.at(-1), open)];
}

function costOf(row: Slots, width: number, isNumbered: boolean): number {
  const [first] = row;
  if (!first || row.every(({ text }) => text === "")) return allBlank;
  const begins = isNumbered ? first.text === "" || isIndex(first.text) : first.text !== "";
  if (row.length === width) return begins ? 0 : wrongStart;
  const name = row.at(-1);
  const isGroup =
    row.length <= 2 &&
    name !== undefined &&
    /\p{L}{2}/u.test(name.text) &&
    (isGroupNumber(bare(first.text)) || name.isBold || isCapitals(name.text) || isIndex(first.text));
  if (isGroup) return 0.5;
  // Words of two columns below a merged one; the number of the row may be merged as well.
  const isBelowMerged = row.length >= 2 && row.length >= width - 3 && (begins || /\p{L}{2}/u.test(first.text));
  return short + (isBelowMerged ? 0 : wrongStart) + row.filter(({ text }) => text === "").length / 2;
}

/**
 * The rows of cells whose head has `width` columns; null where too many of them are not whole.
 * @param open how many cells behind the last one are empty
 */
export function partedRows(pieces: readonly Piece[], width: number, open: number, isNumbered: boolean): Piece[][] | null {
  const slots = slotsOf(pieces, open);
  const count = slots.length;
  const best: { cost: number; length: number; rows: number }[] = [];
  best[count] = { cost: 0, length: 0, rows: 0 };
  for (let at = count - 1; at >= 0; at -= 1) {
    best[at] = { cost: Number.POSITIVE_INFINITY, length: 0, rows: 0 };
    for (let length = 1; length <= Math.min(width, count - at); length += 1) {
      const end = at + length;
      if (end < count && slots[end]?.text !== "") continue;
      const rest = end === count ? best[count] : best[end + 1];
      // A gap with no row behind it is a cell.
      if (rest === undefined || (end === count - 1 && count > 1)) continue;
      const cost = costOf(slots.slice(at, end), width, isNumbered) + rest.cost;
      if (cost < (best[at]?.cost ?? 0)) best[at] = { cost, length, rows: rest.rows + 1 };
    }
  }
  const { cost = Number.POSITIVE_INFINITY, rows: total = 0 } = best[0] ?? {};
  if (cost > total * tooDear) return null;
  const rows: Piece[][] = [];
  for (let at = 0; at < count; ) {
    const { length = 0 } = best[at] ?? {};
    if (length === 0) return null;
    rows.push(slots.slice(at, at + length));
    at += length + 1;
  }
  return rows;
}
