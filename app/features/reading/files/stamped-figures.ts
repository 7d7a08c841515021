// An electronic signature stamps number and day upon a finished page: "Số:      /UBND-KT" and "7432" are drawn apart.
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "./page-lines";
import type { Matrix } from "./pdf-rules";
import type { TextReader } from "./pdf-text";

const FIGURES = /^\d{1,5}[a-zđ]?$/u;

// A signature, a note, a stamp of arrival have more words.
function onlyFigures(pieces: readonly Piece[]): readonly Piece[] {
  const [only, ...others] = pieces;
  return only && others.length === 0 && FIGURES.test(only.text.trim()) ? [only] : [];
}

/** Takes what is drawn upon a finished page, each with a reader of its own, and keeps the numbers. */
export function stampReader(open: () => TextReader) {
  const figures: Piece[] = [];
  let stamp: TextReader | null = null;
  return {
    figures: figures as readonly Piece[],
    /** Takes the next operator of the page; whether it draws what lies upon it. */
    take(operator: number, args: readonly unknown[], page: Matrix): boolean {
      if (operator === OPS.beginAnnotation) stamp = open();
      if (stamp === null) return false;
      stamp.take(operator, args, page);
      if (operator !== OPS.endAnnotation) return true;
      figures.push(...onlyFigures(stamp.pieces));
      stamp = null;
      return true;
    },
  };
}

const middle = ({ left, right }: Piece) => (left + right) / 2;
const isAtHeightOf = (stamp: Piece, piece: Piece) => Math.abs(stamp.base - piece.base) < piece.size * 0.8;

// The room between two words of a piece that lies nearest to the stamp, by the place of its letters.
function roomIn({ text, left, right }: Piece, stamp: Piece): RegExpMatchArray | undefined {
  const at = ((middle(stamp) - left) / (right - left)) * text.length;
  const distance = (room: RegExpMatchArray) => Math.abs((room.index ?? 0) + room[0].length / 2 - at);
  return [...text.matchAll(/[\s.…_]{2,}/gu)].sort((one, other) => distance(one) - distance(other))[0];
}

function putInto(pieces: readonly Piece[], stamp: Piece): readonly Piece[] {
  const line = pieces.filter((piece) => isAtHeightOf(stamp, piece));
  const around = line.find((piece) => piece.left < middle(stamp) && middle(stamp) < piece.right);
  const room = around && roomIn(around, stamp);
  if (around && room) {
    const at = room.index ?? 0;
    const text = `${around.text.slice(0, at)} ${stamp.text.trim()} ${around.text.slice(at + room[0].length)}`;
    return pieces.map((piece) => (piece === around ? { ...piece, text } : piece));
  }
  const [beside] = line;
  return beside && !around ? [...pieces, { ...stamp, base: beside.base, size: beside.size }] : pieces;
}

/** The pieces of a page with the numbers that were stamped upon its lines; one that lies on no line is left out. */
export const withStampedFigures = (pieces: readonly Piece[], stamps: readonly Piece[]): readonly Piece[] =>
  // From the right, so that what was put in moves no room that is still empty.
  [...stamps].sort((one, other) => other.left - one.left).reduce(putInto, pieces);
