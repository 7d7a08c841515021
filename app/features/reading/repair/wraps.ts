// How the lines of a plain text were broken: at one width, here and there, or not at all.
import { beginsItem, endsSentence } from "./line-shape";

export type Line = { readonly line: number; readonly text: string };

/**
 * How the lines of a text are wrapped: how long one may become (null: they are not), whether every line is as long as that allows,
 * whether the first line of a paragraph is shorter, and whether empty lines part the paragraphs.
 */
export type Wraps = {
  readonly width: number | null;
  readonly isEven: boolean;
  readonly beginsShort: boolean;
  readonly isParted: boolean;
};
/** The lines of a text that is not wrapped: each is a paragraph unless its words show that it is cut. */
export const unwrapped: Wraps = { width: null, isEven: false, beginsShort: false, isParted: false };

/** How the lines of a text are wrapped. */
export function wrapsOf(lines: readonly Line[]): Wraps {
  const all = brokenIn(lines);
  const [broken, cuts] = [all.filter(isLong), all.filter(isOfSentence)];
  const even = evenWidth(lines, broken, cuts);
  const width = even ?? wrapWidth(lines, broken.length, cuts);
  const isEven = even !== null;
  return { width, isEven, beginsShort: width !== null && !isEven && beginsShort(cuts), isParted: isPartedByBlanks(lines) };
}

/** A line that goes on below itself, and the line that it goes on with. */
type Cut = { readonly text: string; readonly next: string };

// A unit or a word of a cell stands below another cell in small letters too, but is neither so long nor a whole sentence.
const longestCell = 24;

const brokenIn = (lines: readonly Line[]): Cut[] =>
  lines.flatMap(({ text }, index) => {
    const next = lines[index + 1]?.text ?? "";
    return isBroken(text, next) ? [{ text, next }] : [];
  });
const isLong = ({ text }: Cut) => text.length > longestCell;
const isOfSentence = ({ text, next }: Cut) => next.length > longestCell || (text.length > longestCell && endsSentence(next));

const firstWord = (text: string) => text.split(" ", 1)[0] ?? "";

/** Whether the first word of the next line had room on this one. */
export const hasRoom = (line: string, next: string, width: number) => line.length + 1 + firstWord(next).length <= width;

/** The width at which a program broke every line: what goes on in small letters never had room before. Null where people did it. */
function evenWidth(lines: readonly Line[], broken: readonly Cut[], cuts: readonly Cut[]): number | null {
  const written = lines.filter(({ text }) => text !== "");
  const width = broken.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  const wider = written.filter(({ text }) => text.length > width + 8).length;
  const early = [...broken, ...cuts].filter(({ text, next }) => hasRoom(text, next, width)).length;
  const isEven = broken.length >= (wider > 0 ? 3 : 1) && early * 20 <= broken.length && wider * 50 <= written.length;
  return isEven && width >= 40 && width <= 130 ? width : null;
}

// The length of nearly all lines, but for a few that are longer.
const most = (lengths: readonly number[]) =>
  lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.95)] ?? 0;

/** How long a line may become in this text; null where lines are not wrapped. */
function wrapWidth(lines: readonly Line[], broken: number, cuts: readonly Cut[]): number | null {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  const widest = most(lengths);
  const full = lengths.filter((length) => length > widest * 0.7).length;
  // Where lines are wrapped some go on in small letters; a page of headings has lines of like length, too, and none that does.
  const isWrapped =
    (full >= lengths.length * 0.25 && broken * 8 >= full) ||
    (full >= lengths.length * 0.15 && broken * 3 >= full) ||
    broken >= lengths.length * 0.2 ||
    cuts.length >= lengths.length * 0.1;
  if (widest < 24 || widest > 130 || !isWrapped || Math.max(full, broken) < 3) return null;
  // In a text of few long paragraphs full lines are rare: those that go on, and those below them, tell how wide one may be.
  return Math.max(widest, most(cuts.flatMap(({ text, next }) => [text.length, next.length])));
}

/** Whether the first line of a paragraph is shorter than those below it, as on pages of law sites: then a full line begins none. */
function beginsShort(cuts: readonly Cut[]): boolean {
  const firsts = cuts.filter(({ text }) => beginsItem(text));
  const short = firsts.filter(({ text, next }) => text.length < next.length * 0.8).length;
  return short >= 4 && short >= firsts.length * 0.7;
}

// The recipients stand in one block: their points say nothing about the body.
function withoutRecipients(lines: readonly Line[]): Line[] {
  let isInside = false;
  return lines.filter(({ text }) => {
    isInside = text !== "" && (isInside || /^nơi nhận/iu.test(text));
    return !isInside;
  });
}

/** Whether an empty line stands before nearly every point: then the lines between two empty ones are one paragraph. */
function isPartedByBlanks(lines: readonly Line[]): boolean {
  const body = withoutRecipients(lines);
  const before = body.flatMap(({ text }, index) => (index > 0 && beginsItem(text) ? [body[index - 1]?.text ?? ""] : []));
  const parted = before.filter((text) => text === "").length;
  return parted >= 8 && parted >= before.length * 0.8;
}

// A sentence that goes on in small letters was broken by the wrap and by nothing else.
const isBroken = (line: string, next: string) => /^\p{Ll}/u.test(next) && !beginsItem(next) && !endsSentence(line);
