// The box of an electronic signature is drawn in small letters over or beside the letterhead: its lines are taken out before
// lines that stand at one height become one.
import { isOfSignature } from "../repair/foreign-lines";
import { type PageLine, type Piece, pageLines } from "./page-lines";

const small = 0.8;

/** The size in which most letters of a page are set; 0 without any. */
export function usualSize(pieces: readonly Piece[]): number {
  const sizes = pieces.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 10) }, () => size));
  return sizes.sort((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
}

/** The lines next to each other that begin where a line of a signature begins. */
function boxAround(lines: readonly PageLine[], at: number): PageLine[] {
  const isBeside = (one: PageLine | undefined, other: PageLine | undefined) =>
    one !== undefined &&
    other !== undefined &&
    Math.abs((one.pieces[0]?.left ?? 0) - (other.pieces[0]?.left ?? 0)) < 4 &&
    Math.abs(one.base - other.base) < one.size * 2.2;
  let [from, to] = [at, at];
  while (isBeside(lines[from - 1], lines[from])) from -= 1;
  while (isBeside(lines[to], lines[to + 1])) to += 1;
  return lines.slice(from, to + 1);
}

/** The pieces of a page without the boxes of electronic signatures. */
export function withoutStamps(pieces: readonly Piece[]): readonly Piece[] {
  const usual = usualSize(pieces);
  const lines = pageLines(
    pieces.filter(({ size }) => size <= usual * small),
    0,
  );
  const boxes = lines.flatMap((line, at) => (line.segments.some(({ text }) => isOfSignature(text)) ? boxAround(lines, at) : []));
  const dropped = new Set(boxes.flatMap((line) => line.pieces));
  return dropped.size === 0 ? pieces : pieces.filter((piece) => !dropped.has(piece));
}
