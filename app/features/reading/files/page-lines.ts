// A page as a printer sees it: pieces of text with their places. Here they become lines; all lengths in points from the top left.

import type { Corrected } from "../block";
import { beginsItem } from "../repair/line-shape";
import { repairWords } from "../repair/repair-words";
import type { WordSpot } from "./word-spots";

/** A piece of text that was drawn in one go. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line on which its letters stand. */
  readonly base: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** How wide its first word and a blank are, where the file says it to the point. */
  readonly firstWord?: number;
  readonly blank?: number;
  /** By the name that the file gives it; recognised words have none. */
  readonly font?: string;
  /** Recognised without certainty. */
  readonly isDoubtful?: boolean;
  /** How it was seen, where it was put right after it was recognised. */
  readonly seen?: string;
  /** On which page it was recognised, and from where to where it reaches. */
  readonly spot?: { readonly page: number; readonly top: number; readonly bottom: number };
};

/** Pieces side by side without a wide gap. */
export type Segment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly doubtful: readonly string[];
  readonly corrected: readonly Corrected[];
  /** Where its words stand, when they were recognised. */
  readonly spots?: readonly WordSpot[];
};

export type PageLine = {
  readonly page: number;
  readonly base: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** What the segments were made of, from left to right. */
  readonly pieces: readonly Piece[];
};

// Narrower gaps come from changes of font inside a word; wider than two letters is another column or a tab.
const blank = 0.14;
const column = 1.6;

// A number that was drawn before the text looks as it likes.
const isNumber = (text: string) => text.trim().length <= 7 && beginsItem(`${text.trim()} Xx`);

/** The pieces by whose look a segment is bold or italic. */
function lookedAt(pieces: readonly Piece[]): readonly Piece[] {
  const words = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const [first, ...rest] = words;
  return first && rest.length > 0 && isNumber(first.text) ? rest : words;
}

function spotsOf(pieces: readonly Piece[]): { spots?: WordSpot[] } {
  const spots = pieces.flatMap(({ spot, text, left, right, isDoubtful = false }) =>
    spot === undefined ? [] : [{ ...spot, left, right, words: repairWords(text.trim()), isDoubtful }],
  );
  return spots.length === 0 ? {} : { spots };
}

function segmentOf(pieces: readonly Piece[]): Segment {
  let text = "";
  let end = pieces[0]?.left ?? 0;
  for (const piece of pieces) {
    if (piece.left - end > piece.size * blank && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    end = piece.right;
  }
  const words = lookedAt(pieces);
  return {
    text: text.trim(),
    left: pieces[0]?.left ?? 0,
    right: end,
    isBold: words.length > 0 && words.every(({ isBold }) => isBold),
    isItalic: words.length > 0 && words.every(({ isItalic }) => isItalic),
    doubtful: pieces.filter(({ isDoubtful }) => isDoubtful).map((piece) => piece.text.trim()),
    corrected: pieces.flatMap((piece) => (piece.seen === undefined ? [] : [{ words: piece.text.trim(), seen: piece.seen }])),
    ...spotsOf(pieces),
  };
}

// What stands on every letterhead stands there by itself, however near.
const isMotto = /^CỘNG H[ÒO][ÀA]? XÃ HỘI/u;

/** Pieces of a line parted at gaps that are wider than `widest` letters are high. */
export function segmentsOf(pieces: readonly Piece[], widest = column): Segment[] {
  const groups: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.left - end > piece.size * widest || isMotto.test(piece.text)) groups.push([]);
    groups.at(-1)?.push(piece);
    end = Math.max(end, piece.right);
  }
  return groups.map(segmentOf);
}

// Roughly how wide letters are, in parts of an average one: enough to tell which blank of a piece lies where.
const widthOf = (sign: string) => {
  if (/[\sijlftrIíìỉĩị.,;:'|!()-]/u.test(sign)) return 0.6;
  if (/[mwMWƠ]/u.test(sign)) return 1.5;
  return /\p{Lu}/u.test(sign) ? 1.35 : 1;
};

const wideAs = (text: string) => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** The lines of a page from top to bottom. Blanks are where gaps are, whatever was drawn there. */
export function pageLines(pieces: readonly Piece[], page: number): PageLine[] {
  const rows: { base: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").sort((one, other) => one.base - other.base)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.base - piece.base) < Math.max(row.size, piece.size) * 0.4) {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { base: piece.base, size: piece.size });
    } else rows.push({ base: piece.base, size: piece.size, pieces: [piece] });
  }
  return rows
    .map(({ base, size, pieces: side }) => {
      const drawn = side.sort((one, other) => one.left - other.left);
      return { page, base, size, pieces: drawn, segments: segmentsOf(drawn) };
    })
    .filter(({ segments }) => segments.length > 0);
}

/** The room that the first word of a line takes with the blank before it. */
export function firstWordWidth({ pieces, segments, size }: PageLine): number {
  const [first, ...rest] = pieces;
  if (first?.firstWord === undefined) return estimatedWidth(segments[0]);
  let [end, last] = [first.left + first.firstWord, first];
  // Some files draw every letter by itself.
  for (const piece of rest) {
    if (/\s/.test(last.text.trimStart()) || piece.left - end > size * blank) break;
    [end, last] = [piece.left + (piece.firstWord ?? 0), piece];
  }
  return end - first.left + (first.blank ?? size * 0.25);
}

function estimatedWidth(segment: Segment | undefined): number {
  const word = segment?.text.split(" ", 1)[0] ?? "";
  return segment ? ((segment.right - segment.left) * wideAs(`${word} `)) / wideAs(segment.text || " ") : 0;
}

/** The words of a line; wide gaps as blanks. */
export const lineText = ({ segments }: PageLine) => segments.map(({ text }) => text).join(" ");
export const leftOf = ({ segments }: PageLine) => segments[0]?.left ?? 0;
export const rightOf = ({ segments }: PageLine) => segments.at(-1)?.right ?? 0;
