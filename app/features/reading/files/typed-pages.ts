// A plain text that was printed: one letter through all of it, every line from the left. Its lines, tabs and empty lines are
// found again, and it is read as the text that it was.
import { beginsItem, endsSentence } from "../repair/line-shape";
import { type Draft, draftParagraph } from "./draft";
import { leftOf, lineText, type PageLine, type Piece, rightOf } from "./page-lines";

const fewestLines = 20;
/** Points between places that are the same. */
const near = 0.8;

const lefts = (lines: readonly PageLine[]) => Math.min(...lines.map(leftOf));

/** How far apart the stops of tabs are: 1,25 cm, half an inch, 1 cm, or eight letters. Null when the text keeps to none. */
function stepOf(lines: readonly PageLine[]): number | null {
  const left = lefts(lines);
  const starts = lines.flatMap(({ pieces }) => pieces.filter((piece, at) => at > 0 || piece.left - left > near));
  if (starts.length === 0) return null;
  const letter = widestLetter(lines);
  const isStop = (step: number) => (piece: Piece) =>
    Math.abs((piece.left - left) / step - Math.round((piece.left - left) / step)) * step < near;
  const steps = [35.45, 36, 28.35, letter * 8, letter * 4];
  return steps.find((step) => starts.filter(isStop(step)).length >= starts.length * 0.95) ?? null;
}

// Of a font whose letters are all as wide: the usual width.
function widestLetter(lines: readonly PageLine[]): number {
  const widths = lines.flatMap(({ pieces }) => pieces.map(({ text, left, right }) => (right - left) / text.trimEnd().length));
  return widths.sort((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 0;
}

/** Whether lines were printed from a plain text. */
export function isTyped(lines: readonly PageLine[]): boolean {
  if (lines.length < fewestLines) return false;
  const pieces = lines.flatMap((line) => line.pieces);
  const size = pieces[0]?.size ?? 0;
  if (pieces.some((piece) => piece.font === undefined || piece.isBold || piece.isItalic || Math.abs(piece.size - size) > 0.3))
    return false;
  const [left, step] = [lefts(lines), stepOf(lines)];
  const isOutOfLine = (line: PageLine) => leftOf(line) - left > near && step === null;
  return lines.filter(isOutOfLine).length < lines.length * 0.03;
}

type Measures = { readonly left: number; readonly right: number; readonly step: number | null };

/** The tabs that lead from one place to another: at least one. */
function tabsBetween(end: number, start: number, { left, step }: Measures): string {
  if (step === null) return "\t";
  const stops = Math.round((start - left) / step) - Math.floor((end - left) / step + 0.001);
  return "\t".repeat(Math.max(1, stops));
}

/** The text of a line with its tabs. */
function typedText({ pieces, size }: PageLine, measures: Measures): string {
  let [text, end] = ["", measures.left];
  for (const [at, piece] of pieces.entries()) {
    const jump = piece.left - end - (/\s$/.test(text) ? size * 0.6 : 0);
    if (at === 0 ? jump > near : jump > near && isJump(text, piece, end, measures))
      text = text.trimEnd() + tabsBetween(end, piece.left, measures);
    text += piece.text;
    end = piece.right;
  }
  return text.trimEnd();
}

const isJump = (_text: string, piece: Piece, end: number, { step, left }: Measures) =>
  step !== null
    ? Math.abs((piece.left - left) / step - Math.round((piece.left - left) / step)) * step < near
    : piece.left - end > piece.size * 0.3;

function firstWordWidth({ pieces, size }: PageLine): number {
  const [first] = pieces;
  if (!first) return 0;
  const [word = ""] = first.text.trim().split(" ", 1);
  return ((first.right - first.left) * word.length) / Math.max(1, first.text.trimEnd().length) + size * 0.25;
}

/**
 * What stood between two lines where the first ends only because the next word, or the next tab, has no room on it; null where
 * it ends by itself.
 */
function wrapBetween(line: PageLine, next: PageLine, { left, right, step }: Measures): string | null {
  const [text, below, end] = [lineText(line), lineText(next), rightOf(line)];
  // "chính trị" / "- xã hội" is one name; every other dash and number begins a line.
  if (beginsItem(below) && (endsSentence(text) || !/^- \p{Ll}/u.test(below))) return null;
  // "KH-" / "UBND" is one word.
  const blank = /[\p{L}\p{N}][-/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(below) ? "" : " ";
  if (leftOf(next) - left <= near) return end + firstWordWidth(next) > right + near ? blank : null;
  if (step === null) return null;
  const stop = left + (Math.floor((end - left) / step) + 1) * step;
  if (stop + firstWordWidth(next) > right + near) return "";
  // The first of two tabs had room.
  return line.segments.length === 1 && stop + step > right + near ? "\t" : null;
}

/** The usual distance of two lines. */
function pitchOf(lines: readonly PageLine[]): number {
  const gaps = lines.flatMap((line, at) => {
    const last = lines[at - 1];
    return last && last.page === line.page ? [line.base - last.base] : [];
  });
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length * 0.1)] ?? 1;
}

/** How many empty lines stand between two lines: a page is as high as its highest and its lowest line say. */
function emptyBetween(last: PageLine, line: PageLine, pitch: number, top: number, bottom: number): number {
  const count = (distance: number) => Math.max(0, Math.round(distance / pitch));
  if (last.page === line.page) return Math.max(0, count(line.base - last.base) - 1);
  return Math.min(count(bottom - last.base) + count(line.base - top), 60);
}

// Where a table was copied one cell to a line, an empty cell is a blank between two empty lines.
const emptyLines = (count: number) =>
  Array.from({ length: count }, (_each, at) => (count > 2 && at % 2 === 1 && at < count - 1 ? " " : ""));

// Whoever pressed Enter at the end of every line left room for the next word here and there: then only whole lines are known.
function isHardWrapped(lines: readonly PageLine[], measures: Measures, pitch: number): boolean {
  const broken = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const isNear = next && next.page === line.page && next.base - line.base < pitch * 1.4;
    const goesOn = isNear && /^\p{Ll}/u.test(lineText(next)) && !beginsItem(lineText(next)) && !endsSentence(lineText(line));
    return goesOn ? [wrapBetween(line, next, measures)] : [];
  });
  const withRoom = broken.filter((wrap) => wrap === null).length;
  return withRoom >= 3 && withRoom >= broken.length * 0.1;
}

/** The lines as they were typed, each a paragraph; empty ones too. */
export function typedLines(lines: readonly PageLine[]): Draft[] {
  const measures = { left: lefts(lines), right: Math.max(...lines.map(rightOf)), step: stepOf(lines) };
  const pitch = pitchOf(lines);
  const bases = lines.map(({ base }) => base);
  const [top, bottom] = [Math.min(...bases), Math.max(...bases)];
  const isWhole = isHardWrapped(lines, measures, pitch);
  const typed: string[] = [];
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    const text = typedText(line, measures);
    const empty = last ? emptyBetween(last, line, pitch, top, bottom) : 0;
    const wrap =
      last && !isWhole && (empty === 0 || last.page !== line.page) ? wrapBetween(last, line, measures) : null;
    if (wrap !== null) typed.push(`${typed.pop() ?? ""}${wrap}${text}`);
    else typed.push(...emptyLines(empty), text);
  }
  return typed.map((text) => draftParagraph(text));
}
