// The text of a PDF page, glyph by glyph as it is drawn: where each word begins and ends, whatever program made the file.
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fromOldLetters, lettersOfFont } from "../repair/old-letters";
import type { Piece } from "./page-lines";
import { asMatrix, type Matrix, times, unmoved } from "./pdf-rules";
import { quarterTurn, type TurnedPiece, turnedPlace } from "./turned-text";

/** `unit`: what one of the units, in which a font gives the width of its letters, is of the size of the letters. */
export type PdfFont = { readonly name: string; readonly unit: number };

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

type Look = {
  font: PdfFont;
  size: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
};

/** What was drawn, and how many letters run in each direction: as they are read, downwards, upside down, upwards. */
export type PageText = {
  readonly pieces: Piece[];
  /** What the file itself sets apart from the text: heads, feet, marks across the page. */
  readonly asides: Piece[];
  /** What runs upwards or downwards. */
  readonly turned: TurnedPiece[];
  readonly letters: [number, number, number, number];
};

type Pen = PageText & {
  readonly fontOf: (name: string) => PdfFont;
  look: Look;
  readonly kept: Look[];
  /** Where the line begins, as a matrix and the way from it; and how far its letters came. */
  line: Matrix;
  start: { readonly x: number; readonly y: number };
  x: number;
  y: number;
  /** How wide the last blank of each font was. */
  readonly blanks: Map<PdfFont, number>;
  /** Whether each of the open marks sets apart what is inside. */
  readonly marks: boolean[];
};

const nobodys = { name: "", unit: 0.001 };
const plain: Look = { font: nobodys, size: 0, letterSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0 };

/** In sizes of letters: what is drawn further away, forth or back, is another piece. */
const furthest = 0.13;
/** What a blank takes where the page shows none in that font. */
const blank = 0.25;
const mostPieces = 100_000;

const numberIn = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : 0);

// "ﬁ" is two letters that a font draws as one.
const withoutLigatures = (text: string) => text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize("NFKC"));

const quarterOf = ([a, b]: Matrix) => (Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b >= 0 ? 1 : 3);

type Shown = { readonly text: string; readonly from: number; readonly to: number; readonly wordTo: number };

/** A blank that was drawn by itself, right behind a piece, parts it from the next, however near that is. */
function addBlank({ pieces, line, look, y }: Pen, from: number, page: Matrix): void {
  const before = pieces.at(-1);
  const [a, b, c, d, e, f] = times(page, line);
  const [left, base] = [a * from + c * (y + look.rise) + e, b * from + d * (y + look.rise) + f];
  if (!before || /\s$/.test(before.text) || Math.abs(before.base - base) > 0.1) return;
  if (Math.abs(left - before.right) < before.size * furthest) pieces.splice(-1, 1, { ...before, text: `${before.text} ` });
}

function addPiece(pen: Pen, shown: Shown, page: Matrix): void {
  if (shown.text === " ") addBlank(pen, shown.from, page);
  if (shown.text.trim() === "" || pen.pieces.length + pen.asides.length + pen.turned.length >= mostPieces) return;
  const placed = times(page, pen.line);
  const [a, b, c, d, e, f] = placed;
  pen.letters[quarterOf(placed)] += shown.text.replace(/[^\p{L}\p{N}]/gu, "").length;
  const up = pen.y + pen.look.rise;
  const at = (way: number) => ({ x: a * way + c * up + e, y: b * way + d * up + f });
  const [from, to] = [at(shown.from), at(shown.to)];
  const turn = quarterTurn(placed);
  if (turn && !pen.marks.includes(true)) {
    const [begin, end] = [from, to].map(({ x, y }) => turnedPlace(x, y, turn.isUpwards));
    if (begin && end)
      pen.turned.push({
        ...pieceOf(pen, shown, placed),
        left: begin.across,
        right: end.across,
        base: begin.down,
        isUpwards: turn.isUpwards,
      });
  }
  // Text along the margin and marks across the page are no lines of it.
  if (a <= 0 || Math.abs(b) > a * 0.1) return;
  (pen.marks.includes(true) ? pen.asides : pen.pieces).push({
    ...pieceOf(pen, shown, placed),
    left: from.x,
    right: to.x,
    base: from.y,
  });
}

/** What a piece says and how it looks, wherever it stands. */
function pieceOf(
  { look, blanks }: Pen,
  { text, from, wordTo }: Shown,
  [a, b, c, d]: Matrix,
): Omit<Piece, "left" | "right" | "base"> {
  const { font, size } = look;
  const letters = lettersOfFont(font.name);
  const along = Math.hypot(a, b);
  return {
    text: withoutLigatures(letters ? fromOldLetters(text, letters, font.name) : text),
    font: font.name,
    firstWord: along * (wordTo - from),
    blank: along * (blanks.get(font) ?? Math.abs(size) * blank),
    size: Math.abs(size) * Math.hypot(c, d),
    isBold: /bold|black|heavy|semibold/i.test(font.name),
    isItalic: /italic|oblique/i.test(font.name),
  };
}

function showText(pen: Pen, glyphs: readonly (Glyph | number | null)[], page: Matrix): void {
  const { font, size, letterSpace, wordSpace, scale } = pen.look;
  // What is seen ends before the blank at its end.
  let shown = { text: "", from: pen.x, to: pen.x, wordTo: pen.x, end: pen.x };
  for (const glyph of glyphs) {
    if (typeof glyph === "number") pen.x -= (glyph / 1000) * size * scale;
    if (glyph === null || typeof glyph !== "object") continue;
    if (shown.text !== "" && Math.abs(pen.x - shown.end) > Math.abs(size * scale) * furthest) {
      addPiece(pen, shown, page);
      shown = { ...shown, text: "" };
    }
    if (shown.text === "") shown.from = pen.x;
    shown.text += glyph.unicode;
    const width = (numberIn(glyph.width) * font.unit * size + letterSpace) * scale;
    if (glyph.unicode === " ") pen.blanks.set(font, width);
    pen.x += width + (glyph.isSpace ? wordSpace : 0) * scale;
    shown.end = pen.x;
    if (/\S/.test(glyph.unicode)) shown.to = pen.x;
    // No line ends at a blank that does not break.
    if (!/\S /.test(shown.text)) shown.wordTo = shown.to;
  }
  addPiece(pen, shown, page);
}

function moveTo(pen: Pen, x: number, y: number): void {
  pen.start = { x, y };
  [pen.x, pen.y] = [x, y];
}

const moveBy = (pen: Pen, across: number, up: number) => moveTo(pen, pen.start.x + across, pen.start.y + up);

type Act = (pen: Pen, args: readonly unknown[], page: Matrix) => void;

const beginLine: Act = (pen, [matrix]) => {
  pen.line = asMatrix(matrix);
  moveTo(pen, 0, 0);
};

const keep: Act = ({ kept, look }) => kept.push({ ...look });
const giveBack: Act = (pen) => {
  pen.look = pen.kept.pop() ?? pen.look;
};
const beginMark: Act = ({ marks }, [tag]) => marks.push((typeof tag === "string" ? tag : nameIn(tag)) === "Artifact");
const nameIn = (tag: unknown) => (tag as { name?: unknown } | null)?.name;

const acts: Readonly<Record<number, Act>> = {
  [OPS.save]: keep,
  [OPS.paintFormXObjectBegin]: keep,
  [OPS.restore]: giveBack,
  [OPS.paintFormXObjectEnd]: giveBack,
  [OPS.beginText]: beginLine,
  [OPS.setTextMatrix]: beginLine,
  [OPS.setFont]: ({ fontOf, look }, [name, size]) => Object.assign(look, { font: fontOf(String(name)), size: numberIn(size) }),
  [OPS.setCharSpacing]: ({ look }, [space]) => Object.assign(look, { letterSpace: numberIn(space) }),
  [OPS.setWordSpacing]: ({ look }, [space]) => Object.assign(look, { wordSpace: numberIn(space) }),
  [OPS.setHScale]: ({ look }, [percent]) => Object.assign(look, { scale: numberIn(percent) / 100 }),
  [OPS.setLeading]: ({ look }, [leading]) => Object.assign(look, { leading: -numberIn(leading) }),
  [OPS.setTextRise]: ({ look }, [rise]) => Object.assign(look, { rise: numberIn(rise) }),
  [OPS.moveText]: (pen, [across, up]) => moveBy(pen, numberIn(across), numberIn(up)),
  [OPS.setLeadingMoveText]: (pen, [across, up]) => {
    pen.look.leading = numberIn(up);
    moveBy(pen, numberIn(across), numberIn(up));
  },
  [OPS.nextLine]: (pen) => moveBy(pen, 0, pen.look.leading),
  [OPS.showText]: (pen, [glyphs], page) => showText(pen, Array.isArray(glyphs) ? glyphs : [], page),
  [OPS.beginMarkedContent]: beginMark,
  [OPS.beginMarkedContentProps]: beginMark,
  [OPS.endMarkedContent]: ({ marks }) => marks.pop(),
};

export type TextReader = PageText & {
  /** Takes the next operator of the page; `page` is the matrix that holds when it comes. */
  take(operator: number, args: readonly unknown[], page: Matrix): void;
};

/** Reads the operators of a page that concern text, one after the other. */
export function textReader(fontOf: (name: string) => PdfFont): TextReader {
  const drawn: PageText = { pieces: [], asides: [], turned: [], letters: [0, 0, 0, 0] };
  const pen: Pen = {
    ...drawn,
    fontOf,
    look: { ...plain },
    kept: [],
    line: unmoved,
    start: { x: 0, y: 0 },
    x: 0,
    y: 0,
    blanks: new Map(),
    marks: [],
  };
  return { ...drawn, take: (operator, args, page) => acts[operator]?.(pen, args, page) };
}
