// What a recogniser saw in a picture, line by line, and the pieces of text that it stands for.
import { withFamilyName } from "../repair/family-names";
import { partedWord, typedBeginning, typedDates, typedFigure, typedQuarters } from "../repair/recognised-shape";
import { recognisedWords } from "../repair/recognised-words";
import type { Piece } from "./page-lines";

/** A word as it was seen; how sure it is from 0 to 100. */
export type SeenWord = {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Words side by side, and the line on which their letters stand. */
export type SeenLine = {
  readonly base: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly SeenWord[];
};

/** Below this a word is doubtful. */
const sure = 75;

/** A sign by itself is at least so wide, in parts of its line: what is smaller is dust. */
const narrowest = 0.12;

// A row of dashes and the edges of stamps are flat; no letter is.
const isFlat = ({ top, bottom, confidence }: SeenWord, line: SeenLine) => {
  const share = (bottom - top) / (line.bottom - line.top);
  return share < (confidence < 30 ? 0.3 : 0.2);
};

// Dust and the edges of stamps are recognised as signs of which nothing is sure. A dash that begins a line is one.
const isWritten = (word: SeenWord, at: number, line: SeenLine) => {
  const { text, confidence } = word;
  if (/[\p{L}\p{N}]/u.test(text)) return !isFlat(word, line);
  if (at === 1 && text === "-" && line.words[0]?.text === "-") return false;
  if (word.right - word.left < (line.bottom - line.top) * narrowest) return false;
  return (at === 0 && /^[-–+•*]$/.test(text)) || (confidence >= sure && !/^[.,;:'"`^ˆ|_“”‘’]+$/.test(text));
};

const shapeOf = ({ left, right, top, bottom }: SeenWord) => (right - left) / Math.max(1, bottom - top);

// Seen as the stroke of a fraction.
const withSlashes = (word: SeenWord): SeenWord => ({ ...word, text: word.text.replace(/[\u2044\u2215]/g, "/") });

/** The texts of the words as they were meant. */
function textsOf(seen: readonly SeenWord[]): string[] {
  const words = seen.map(withSlashes);
  const [first, second] = words;
  if (!first) return [];
  const shape = shapeOf(first);
  if (!second) return recognisedWords(typedQuarters([partedWord(typedFigure(first.text, shape))]));
  const read = recognisedWords(typedDates(typedQuarters(words.map(({ text }) => text))));
  const isDoubtful = (at: number) => (words[at]?.confidence ?? 0) < sure;
  return withFamilyName(recognisedWords(typedBeginning(read, shape).map(partedWord), isDoubtful));
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "");
// Blanks that were missed, and dust around a word, are no other word.
const saidBy = (text: string) => text.replace(/\s+/g, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** How a word was seen, when it is read as another one. */
export const seenUnlike = (seen: string, text: string): { readonly seen?: string } =>
  saidBy(seen) === saidBy(text) ? {} : { seen };

/** The words of a line of a page, counted from 0, as they were meant, each a piece. */
export function piecesOfLine(line: SeenLine, page = 0): Piece[] {
  const written = line.words.filter((word, at) => isWritten(word, at, line));
  const texts = textsOf(written);
  // A blank after every word: words that stand close are still two.
  return written.map(({ text, left, right, top, bottom, confidence }, at) => ({
    ...seenUnlike(text, texts[at] ?? ""),
    text: `${texts[at]} `,
    left,
    right,
    base: line.base,
    size: (line.bottom - line.top) * 0.75,
    isBold: false,
    isItalic: false,
    isDoubtful: confidence < sure || lettersOf(text) !== lettersOf(texts[at] ?? ""),
    spot: { page, top, bottom },
  }));
}
