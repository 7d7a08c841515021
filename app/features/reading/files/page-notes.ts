// Notes at the foot of a page are no part of its sentences, as they are none in a Word file: the notes go, and the small raised
// numbers that lead to them.
import { pageNumber } from "../repair/line-shape";
import { lineText, type PageLine, type Piece, pageLines } from "./page-lines";
import { usualSize } from "./page-stamps";

const small = 0.8;
const raised = 0.75;

const numberOf = ({ text }: Piece): string | null => (/^\d{1,2}$/.test(text.trim()) ? text.trim() : null);

/** The raised number with which a note begins; null where none does. */
function noteNumber({ pieces }: PageLine): string | null {
  const [number, words] = pieces;
  const isRaised = number && words && number.size <= words.size * raised && number.base < words.base;
  return isRaised ? numberOf(number) : null;
}

/** The lines of the notes: small ones, from the first that begins with a raised number down to the foot. */
function notesOf(lines: readonly PageLine[], usual: number): PageLine[] {
  const end = lines.findLastIndex((line) => pageNumber(lineText(line)) === null) + 1;
  const from = lines.slice(0, end).findLastIndex(({ size }) => size > usual * small) + 1;
  const first = lines.findIndex((line, at) => at >= from && at < end && noteNumber(line) !== null);
  return first < 0 ? [] : lines.slice(first, end);
}

/** The pieces of a line without the marks that lead to notes; the word before one reaches over its room. */
function withoutMarks({ pieces, size }: PageLine, numbers: ReadonlySet<string | null>): Piece[] {
  const isMark = (piece: Piece) => piece.size <= size * raised && numberOf(piece) !== null && numbers.has(numberOf(piece));
  return pieces.flatMap((piece, at) => {
    const next = pieces[at + 1];
    if (isMark(piece)) return [];
    return [next && isMark(next) ? { ...piece, right: next.right } : piece];
  });
}

/** The pieces of a page without its notes; how large recognised words are is not sure enough to tell any. */
export function withoutNotes(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(({ isDoubtful }) => isDoubtful !== undefined)) return pieces;
  const lines = pageLines(pieces, 0);
  const notes = new Set(notesOf(lines, usualSize(pieces)));
  if (notes.size === 0) return pieces;
  const numbers = new Set([...notes].map(noteNumber));
  return lines.filter((line) => !notes.has(line)).flatMap((line) => withoutMarks(line, numbers));
}
