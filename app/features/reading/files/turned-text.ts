// The names of narrow columns are turned by a quarter: in their cell they are read as if the page were turned.

import type { Piece } from "./page-lines";
import type { Matrix } from "./pdf-rules";

/** A piece as it stands on the page when that is turned so that it can be read. */
export type TurnedPiece = Piece & { readonly isUpwards: boolean };

/** Which way letters run that a matrix places; null for what runs neither straight upwards nor straight downwards. */
export function quarterTurn([a, b]: Matrix): { readonly isUpwards: boolean } | null {
  return Math.abs(a) > Math.abs(b) * 0.1 ? null : { isUpwards: b < 0 };
}

/** The place of a point, as across and down on the page that was turned. */
export const turnedPlace = (x: number, y: number, isUpwards: boolean) =>
  isUpwards ? { across: -y, down: x } : { across: y, down: -x };

/** The middle of a turned piece on the page itself. */
function middleOf({ left, right, base, size, isUpwards }: TurnedPiece): { readonly x: number; readonly y: number } {
  const [across, down] = [(left + right) / 2, base - size * 0.3];
  return isUpwards ? { x: down, y: -across } : { x: -down, y: across };
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The pieces that stand turned in a box, in the direction of most of them, and between what their lines run. */
export function turnedInside(
  pieces: readonly TurnedPiece[],
  box: Box,
): { pieces: readonly Piece[]; left: number; right: number } {
  const own = pieces.filter((piece) => {
    const { x, y } = middleOf(piece);
    return x > box.left && x <= box.right && y > box.top && y <= box.bottom;
  });
  const isUpwards = own.filter((piece) => piece.isUpwards).length * 2 >= own.length;
  const [left, right] = isUpwards ? [-box.bottom, -box.top] : [box.top, box.bottom];
  return { pieces: own.filter((piece) => piece.isUpwards === isUpwards), left, right };
}
