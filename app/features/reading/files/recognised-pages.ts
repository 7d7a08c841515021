// Pages that were recognised, as if their words had been drawn.
import { isRomanNumber, onesInOrder, romansInOrder } from "../repair/recognised-shape";
import type { Piece } from "./page-lines";
import type { Rule } from "./page-rules";
import type { PrintedPage } from "./printed-blocks";
import { piecesOfLine, type SeenLine, seenUnlike } from "./recognised-line";

/** A page; `seen` are the lines that a recogniser saw where the file holds a picture instead of words. */
export type SeenPage = PrintedPage & { readonly seen?: readonly SeenLine[] };

const heightOf = ({ top, bottom }: SeenLine) => bottom - top;
const leftOf = ({ words }: SeenLine) => words[0]?.left ?? 0;
const rightOf = ({ words }: SeenLine) => words.at(-1)?.right ?? 0;

function isRuledOff(one: SeenLine, other: SeenLine, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ isLevel, at, from, to }) => !isLevel && at > rightOf(one) && at < leftOf(other) && from < one.base && to > one.top,
  );
}

/** The words that a number belongs to, behind its tab; null when nothing stands there. */
function behind(number: SeenLine, lines: readonly SeenLine[], rules: readonly Rule[]): SeenLine | null {
  const near = lines.filter(
    (line) =>
      Math.abs(line.base - number.base) < heightOf(line) * 0.4 &&
      leftOf(line) > rightOf(number) &&
      leftOf(line) - rightOf(number) < heightOf(line) * 6,
  );
  const [first] = near.sort((one, other) => leftOf(one) - leftOf(other));
  return first && !isRuledOff(number, first, rules) ? first : null;
}

const isNumber = ({ words }: SeenLine) => words.length === 1 && (words[0]?.text.length ?? 0) <= 4;

/** The lines of a page; numbers set off by a tab are on the line that they belong to. */
function withNumbers(seen: readonly SeenLine[], rules: readonly Rule[]): SeenLine[] {
  const lines = new Set(seen);
  for (const number of seen.filter(isNumber)) {
    const line = behind(number, [...lines], rules);
    if (!line || !lines.delete(number)) continue;
    lines.delete(line);
    const [top, bottom] = [Math.min(number.top, line.top), Math.max(number.bottom, line.bottom)];
    lines.add({ base: line.base, top, bottom, words: [...number.words, ...line.words] });
  }
  return [...lines];
}

// Letters reach up and down as it happens: lines that are nearly alike are of one size.
const likeUsual = 0.35;

function withUsualSize(pieces: readonly Piece[]): Piece[] {
  const sizes = pieces.map(({ size }) => size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return pieces.map((piece) => (Math.abs(piece.size / usual - 1) < likeUsual ? { ...piece, size: usual } : piece));
}

const inCapitals = /^\p{Lu}{2,}[ ,]*$/u;
const typedNumber = /^(?:[IVX]{1,5}|\d{1,2})\.$/;

/** The pieces of a document in which no point is taken for a Roman heading. */
function withOnesInOrder(pages: readonly PrintedPage[]): PrintedPage[] {
  const numbers = pages.flatMap(({ pieces }) =>
    pieces.flatMap((piece, at) => {
      const beginsLine = pieces[at - 1]?.base !== piece.base;
      const text = piece.text.trim();
      if (!beginsLine || !typedNumber.test(text)) return [];
      return [{ piece, text, isHeading: inCapitals.test(pieces[at + 1]?.text ?? "") }];
    }),
  );
  const ordered = onesInOrder(numbers);
  return withTexts(
    pages,
    numbers.map(({ piece }) => piece),
    ordered,
  );
}

function withTexts(pages: readonly PrintedPage[], pieces: readonly Piece[], texts: readonly string[]): PrintedPage[] {
  const meant = new Map(pieces.map((piece, at) => [piece, `${texts[at]} `]));
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.map((piece) => {
      const text = meant.get(piece) ?? piece.text;
      return { ...piece, text, ...seenUnlike(piece.seen ?? piece.text.trim(), text) };
    }),
  }));
}

/** The pieces of a document in which the Roman numbers of its headings follow each other. */
function withRomansInOrder(pages: readonly PrintedPage[]): PrintedPage[] {
  const numbers = pages.flatMap(({ pieces }) =>
    pieces.filter(({ text, base }, at) => {
      const next = pieces[at + 1];
      return isRomanNumber(text.trim()) && next && Math.abs(next.base - base) < 1 && inCapitals.test(next.text);
    }),
  );
  const ordered = romansInOrder(numbers.map(({ text, isDoubtful = false }) => ({ text: text.trim(), isDoubtful })));
  return withTexts(pages, numbers, ordered);
}

/** The pages with the words that were recognised on them. */
export function recognisedPages(pages: readonly SeenPage[]): PrintedPage[] {
  const read = pages.map(({ seen, ...page }, number) => {
    if (!seen) return page;
    const lines = withNumbers(seen, page.rules).sort((one, other) => one.base - other.base || leftOf(one) - leftOf(other));
    return { ...page, pieces: withUsualSize(lines.flatMap((line) => piecesOfLine(line, number))) };
  });
  return pages.some(({ seen }) => seen) ? withOnesInOrder(withRomansInOrder(read)) : read;
}
