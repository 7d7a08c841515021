// How the lines of a plain text were broken: at one width, here and there, or not at all.
import { beginsItem, endsSentence } from "./line-shape";

export type Line = { readonly line: number; readonly text: string };

/**
 * How the lines of a text are wrapped: how long one may become (null: they are not), whether every line is as long as that allows,
 * and whether empty lines part the paragraphs.
 */
export type Wraps = { readonly width: number | null; readonly isEven: boolean; readonly isParted: boolean };
export const unwrapped: Wraps = { width: null, isEven: false, isParted: false };

export function wrapsOf(lines: readonly Line[]): Wraps {
  const even = evenWidth(lines);
  return { width: even ?? wrapWidth(lines), isEven: even !== null, isParted: isPartedByBlanks(lines) };
}

const firstWord = (text: string) => text.split(" ", 1)[0] ?? "";

/** Whether the first word of the next line had room on this one. */
export const hasRoom = (line: string, next: string, width: number) => line.length + 1 + firstWord(next).length <= width;

/** The width at which a program broke every line: what goes on in small letters never had room before. Null where people did it. */
function evenWidth(lines: readonly Line[]): number | null {
  const written = lines.filter(({ text }) => text !== "");
  const broken = lines.flatMap(({ text }, index) => {
    const next = lines[index + 1]?.text ?? "";
    return text.length > 24 && isBroken(text, next) ? [{ text, next }] : [];
  });
  const width = Math.max(0, ...broken.map(({ text }) => text.length));
  const wider = written.filter(({ text }) => text.length > width + 8).length;
  const early = broken.filter(({ text, next }) => hasRoom(text, next, width)).length;
  const isEven = broken.length >= (wider > 0 ? 3 : 1) && early === 0 && wider * 50 <= written.length;
  return isEven && width >= 40 && width <= 130 ? width : null;
}

/** How long a line may become in this text; null where lines are not wrapped. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length > 0)
    .sort((one, other) => one - other);
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = lengths.filter((length) => length > widest * 0.7).length;
  const broken = lines.filter(({ text }, index) => text.length > 24 && isBroken(text, lines[index + 1]?.text ?? "")).length;
  // Where lines are wrapped some go on in small letters; a page of headings has lines of like length, too, and none that does.
  const isWrapped =
    (full >= lengths.length * 0.25 && broken * 8 >= full) ||
    (full >= lengths.length * 0.15 && broken * 3 >= full) ||
    broken >= lengths.length * 0.2;
  return widest >= 24 && widest <= 130 && isWrapped && Math.max(full, broken) >= 3 ? widest : null;
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
