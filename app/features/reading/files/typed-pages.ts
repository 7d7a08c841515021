// A plain text that was printed: one letter through all of it, every line from the left. Its lines, tabs and empty lines are
// found again, and it is read as the text that it was.
import { beginsItem, endsSentence } from "../repair/line-shape";
import { type Draft, draftParagraph } from "./draft";
import { firstWordWidth, leftOf, lineText, type PageLine, type Piece, rightOf } from "./page-lines";

const fewestLines = 20;
/** Points between places that are the same. */
const near = 0.8;

type Measures = {
  readonly left: number;
  readonly right: number;
  readonly step: number | null;
  /** From one line of a paragraph to the next, from one paragraph to the next, and how high an empty line is. */
  readonly pitch: number;
  readonly paragraph: number;
  readonly empty: number;
};

const lefts = (lines: readonly PageLine[]) => Math.min(...lines.map(leftOf));

/** How far apart the stops of tabs are: 1,25 cm, half an inch, 1 cm, or eight letters. Null when the text keeps to none. */
function stepOf(lines: readonly PageLine[]): number | null {
  const left = lefts(lines);
  const starts = lines.flatMap(({ pieces }) => pieces.filter((piece, at) => at > 0 || piece.left - left > near));
  if (starts.length === 0) return null;
  const letter = widestLetter(lines);
  const steps = [35.45, 36, 28.35, letter * 8, letter * 4];
  return (
    steps.find((step) => starts.filter((piece) => isStop(piece, { left, step }, near)).length >= starts.length * 0.95) ?? null
  );
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

/** The tabs that lead from one place to another: at least one. */
function tabsBetween(end: number, start: number, { left, step }: Measures): string {
  if (step === null) return "\t";
  const stops = Math.round((start - left) / step) - Math.floor((end - left) / step + 0.001);
  return "\t".repeat(Math.max(1, stops));
}

const isStop = ({ left: place }: Piece, { left, step }: Pick<Measures, "left" | "step">, off: number) =>
  step !== null && Math.abs((place - left) / step - Math.round((place - left) / step)) * step < off;

/** Whether a piece stands where a tab led it, not beside what ends at `end`. */
function isTabbed(piece: Piece, text: string, end: number, measures: Measures): boolean {
  const jump = piece.left - end;
  // A word that ends where the stop is leaves no gap before the next.
  if (Math.abs(jump) <= near) return text !== "" && !/\s$/.test(text) && isStop(piece, measures, 0.2);
  return jump > near && (measures.step === null ? jump > piece.size * 0.5 : isStop(piece, measures, near));
}

/** The text of a line with its tabs. */
function typedText({ pieces }: PageLine, measures: Measures): string {
  let [text, end] = ["", measures.left];
  for (const piece of pieces) {
    if (isTabbed(piece, text, end, measures)) text = text.trimEnd() + tabsBetween(end, piece.left, measures);
    text += piece.text;
    end = piece.right;
  }
  return text.trimEnd();
}

// "chính trị" / "- xã hội" is one name and "2016" / "- 2020" one period; every other dash and number begins a line, and so does
// the number of a row.
function beginsLine(text: string, below: string, { pieces, segments }: PageLine): boolean {
  const isInside = !endsSentence(text) && (/^- \p{Ll}/u.test(below) || (/\d{4}$/.test(text) && /^- \d{4}/.test(below)));
  if (beginsItem(below)) return !isInside;
  return (
    /^S?TT$/.test(below) || (segments.length > 1 && /^(?:S?TT|\d{1,3}|[IVX]{1,5}|[A-ZĐ])$/u.test(pieces[0]?.text.trim() ?? ""))
  );
}

/**
 * What stood between two lines where the first ends only because the next word, or the next tab, has no room on it; null where
 * it ends by itself.
 */
function wrapBetween(line: PageLine, next: PageLine, { left, right, step }: Measures): string | null {
  const [text, below, end] = [lineText(line), lineText(next), rightOf(line)];
  if (beginsLine(text, below, next)) return null;
  // "KH-" / "UBND" is one word.
  const blank = /[\p{L}\p{N}][-/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(below) ? "" : " ";
  if (leftOf(next) - left <= near) return end + firstWordWidth(next) > right ? blank : null;
  if (step === null) return null;
  const stop = left + (Math.floor((end - left) / step) + 1) * step;
  if (stop + firstWordWidth(next) > right + near) return "";
  // The first of two tabs had room.
  return line.segments.length === 1 && stop + step > right + near ? "\t" : null;
}

const middle = (values: readonly number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** How far apart lines and paragraphs stand, and how high empty lines are, which may have letters of another size. */
function pitchesOf(lines: readonly PageLine[]): Pick<Measures, "pitch" | "paragraph" | "empty"> {
  const gaps = lines.flatMap((line, at) => {
    const last = lines[at - 1];
    return last && last.page === line.page ? [line.base - last.base] : [];
  });
  const pitch = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length * 0.1)] ?? 1;
  const between = (least: number, most: number) => gaps.filter((gap) => gap > pitch * least && gap <= pitch * most);
  const wider = between(1.1, 1.7);
  const isSpaced = wider.length >= Math.max(3, gaps.length * 0.01);
  const paragraph = (isSpaced ? middle(wider) : undefined) ?? pitch;
  const after = paragraph / pitch;
  const empty = (middle(between(after * 1.6, after * 2.4)) ?? paragraph * 2) - paragraph;
  return { pitch, paragraph, empty };
}

/** The highest and the lowest place at which a line stands on any page. */
type Span = { readonly top: number; readonly bottom: number };

const mostEmpty = 60;

/** How high so many empty lines are: every second one may hold a blank, which is as high as a letter. */
const heightOf = (count: number, { paragraph, empty }: Measures) =>
  Math.ceil(count / 2) * empty + Math.floor(count / 2) * paragraph;

/** How many empty lines lie in a distance: as many as go into it. */
function countIn(distance: number, measures: Measures): number {
  let count = 0;
  while (count < mostEmpty && heightOf(count + 1, measures) <= distance + measures.empty * 0.4) count += 1;
  return count;
}

/**
 * How many empty lines may stand between two lines; where a page was turned it is not sure.
 * @param together how many lines of the second paragraph must stand on one page
 */
function emptyBetween(last: PageLine, line: PageLine, measures: Measures, { top, bottom }: Span, together: number): number[] {
  if (last.page === line.page) return [countIn(line.base - last.base - measures.paragraph, measures)];
  const [below, above] = [bottom - last.base, line.base - top];
  const most = countIn(below - measures.empty * 0.3, measures) + countIn(above, measures);
  const least = above > measures.empty * 0.5 ? most : countIn(below - together * measures.pitch, measures);
  return Array.from({ length: Math.max(1, most - least + 1) }, (_each, at) => Math.min(least + at, most));
}

/** Of what may be, what is usual around it; a boundary with one answer is sure. */
function likeliest(options: readonly number[], around: readonly (readonly number[])[]): number {
  const votes = (count: number) => around.filter((each) => each.length === 1 && each[0] === count).length;
  return [...options].sort((one, other) => votes(other) - votes(one) || one - other)[0] ?? 0;
}

// Where a table was copied one cell to a line, an empty cell is a blank between two empty lines.
const emptyLines = (count: number) =>
  Array.from({ length: count }, (_each, at) => (count > 2 && at % 2 === 1 && at < count - 1 ? " " : ""));

// Whoever pressed Enter at the end of every line left room for the next word here and there: then only whole lines are known.
function isHardWrapped(lines: readonly PageLine[], measures: Measures): boolean {
  const broken = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const isNear = next && next.page === line.page && next.base - line.base < measures.pitch * 1.1;
    const goesOn = isNear && /^\p{Ll}/u.test(lineText(next)) && !beginsItem(lineText(next)) && !endsSentence(lineText(line));
    return goesOn ? [wrapBetween(line, next, measures)] : [];
  });
  const withRoom = broken.filter((wrap) => wrap === null).length;
  return withRoom >= 3 && withRoom >= broken.length * 0.1;
}

const tabsIn = (text: string) => text.split("\t").length - 1;

/** The lines as they were typed, each a paragraph; empty ones too. */
export function typedLines(lines: readonly PageLine[]): Draft[] {
  const measures = { left: lefts(lines), right: Math.max(...lines.map(rightOf)), step: stepOf(lines), ...pitchesOf(lines) };
  const bases = lines.map(({ base }) => base);
  const span = { top: Math.min(...bases), bottom: Math.max(...bases) };
  const isWhole = isHardWrapped(lines, measures);
  const isNear = (last: PageLine, line: PageLine) =>
    last.page !== line.page || line.base - last.base < (measures.pitch + measures.paragraph) / 2 + near;
  // No line of a paragraph stands alone on a page: two stay together, and of three all.
  const together = (at: number) => {
    const isOne = (below: number) => {
      const [line, next] = [lines[at + below], lines[at + below + 1]];
      return line && next && line.page === next.page && isNear(line, next) && wrapBetween(line, next, measures) !== null;
    };
    return isOne(0) ? (isOne(1) && !isOne(2) ? 3 : 2) : 1;
  };
  const most = Math.max(...lines.map((line) => tabsIn(typedText(line, measures))));
  const paragraphs: { text: string; empty: number[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const [last, open] = [lines[at - 1], paragraphs.at(-1)];
    const text = typedText(line, measures);
    // A row of a table has no wraps of its own; below a whole row stands another one.
    const [above, below] = [tabsIn(open?.text ?? ""), tabsIn(text)];
    const isOpen = above + below > 0 ? above + below <= most + 1 : !isWhole;
    const wrap = last && isOpen && isNear(last, line) ? wrapBetween(last, line, measures) : null;
    if (open && wrap !== null) open.text += wrap + text;
    else paragraphs.push({ text, empty: last ? emptyBetween(last, line, measures, span, together(at)) : [0] });
  }
  return paragraphs.flatMap(({ text, empty }, at) => {
    const around = paragraphs.slice(Math.max(0, at - 6), at + 7).map((each) => each.empty);
    return [...emptyLines(likeliest(empty, around)), text].map((line) => draftParagraph(line));
  });
}
