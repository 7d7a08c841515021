// Page numbers and the lines that repeat at the head or foot of every page are not part of what a document says.
import { pageNumber } from "./line-shape";

type Line = { readonly line: number; readonly text: string };

const fewestLinesOnPage = 12;

/** Numbers that stand alone and count pages: each one more than the one before, a page of lines apart. */
function pageNumbersIn(lines: readonly Line[]): Set<number> {
  const alone = lines.filter((each, at) => pageNumber(each.text) !== null && isAlone(lines, at));
  const pages = new Set<number>();
  let before: Line | undefined;
  for (const each of alone) {
    const isNext = before && pageNumber(each.text) === (pageNumber(before.text) ?? 0) + 1;
    if (before && isNext && each.line - before.line >= fewestLinesOnPage) pages.add(before.line).add(each.line);
    before = each;
  }
  return pages;
}

const isAlone = (lines: readonly Line[], at: number) =>
  [lines[at - 1], lines[at + 1]].some((beside) => beside === undefined || beside.text === "" || beside.text === "\f");

// Beside a turned page (form feed) up to two lines may run on every page.
function linesBesideTurns(lines: readonly Line[]): Line[] {
  return lines.flatMap((each, at) =>
    each.text === "\f"
      ? [
          ...lines
            .slice(Math.max(0, at - 4), at)
            .filter(isText)
            .slice(-2),
          ...lines
            .slice(at + 1, at + 5)
            .filter(isText)
            .slice(0, 2),
        ]
      : [],
  );
}

const isText = ({ text }: Line) => text !== "" && text !== "\f";

/**
 * The lines without page numbers and without what repeats beside the turns of pages. A line "\f" is a turned page and becomes
 * an empty one.
 */
export function dropRunningLines(lines: readonly Line[]): Line[] {
  const beside = linesBesideTurns(lines);
  const times = new Map<string, number>();
  for (const { text } of beside) times.set(text, (times.get(text) ?? 0) + 1);
  const dropped = pageNumbersIn(lines);
  for (const { line, text } of beside) if (pageNumber(text) !== null || (times.get(text) ?? 0) >= 3) dropped.add(line);
  return lines
    .filter(({ line, text }) => text === "\f" || !dropped.has(line))
    .map((each) => (each.text === "\f" ? { ...each, text: "" } : each));
}
