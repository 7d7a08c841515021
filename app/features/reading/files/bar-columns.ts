// A row that lacks the cells which the row above spans too: its own stand below their like.

import type { Row } from "../block";
import { bare, isIndex, type Piece } from "./bar-pieces";
import { kindOf } from "./spanning-cells";

const FIGURE = /^(?:[+-]?\d[\d.,]*%?|[-–—]|x)$/iu;

function likeOf(text: string): string {
  const words = bare(text);
  if (words === "") return "blank";
  if (FIGURE.test(words)) return isIndex(text) ? "number" : "figure";
  return isIndex(text) ? "index" : kindOf(text);
}

function fitOf(own: string, above: string): number {
  const [one, other] = [likeOf(own), likeOf(above)];
  if (one === "blank" || other === "blank") return 0;
  if (one === other) return 3;
  return ["number", "index", "figure"].includes(one) === ["number", "index", "figure"].includes(other) ? 1 : -2;
}

/**
 * The column of each cell of a shorter row, in their order; of ways that fit alike the one below a first cell that goes on, if that
 * holds no number, or the one that keeps the first cells to the left.
 */
export function columnsUnder(row: readonly Piece[], above: Row, width: number): number[] {
  const texts = Array.from({ length: width }, (_, column) => above.cells.find((cell) => cell.column === column)?.text ?? "");
  const missing = width - row.length;
  // best[i][g]: how well the cells from i on worth when g columns were left out before them.
  const best: number[][] = Array.from({ length: row.length + 1 }, () => Array.from({ length: missing + 1 }, () => 0));
  const worth = (cell: number, gap: number) =>
    fitOf(row[cell]?.text ?? "", texts[cell + gap] ?? "") + (best[cell + 1]?.[gap] ?? 0);
  for (let cell = row.length - 1; cell >= 0; cell -= 1)
    for (let gap = missing; gap >= 0; gap -= 1)
      (best[cell] as number[])[gap] = Math.max(
        worth(cell, gap),
        gap < missing ? (best[cell]?.[gap + 1] ?? 0) : Number.NEGATIVE_INFINITY,
      );
  const isMergedFirst = !["index", "number", "figure", "blank"].includes(likeOf(texts[0] ?? ""));
  let gap = isMergedFirst && missing > 0 && worth(0, 0) <= (best[0]?.[1] ?? 0) ? 1 : 0;
  return row.map((_piece, cell) => {
    while (gap < missing && worth(cell, gap) < (best[cell]?.[gap] ?? 0)) gap += 1;
    return cell + gap;
  });
}
