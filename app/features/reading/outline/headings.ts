// The outline of a report is the one that the plan asks for ("Đề cương báo cáo"); without one it is the document's own.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { DocumentReading } from "../document-reading";
import type { DocumentParts } from "../parts/document-parts";
import { isHeading, isNumbered } from "./entry-text";
import { type Entry, outlineOf } from "./tree";

type Heading = DocumentReading["outline"][number];

const LONGEST = 200;

/** "I.3.1" for 3.1 below 3 below I. */
export function codeOf(path: readonly string[]): string {
  return path.filter((code, index) => !path[index + 1]?.startsWith(`${code}.`)).join(".");
}

function titleOf(text: string): string {
  const colon = text.indexOf(":");
  const title =
    colon > 0 && colon < LONGEST
      ? text.slice(0, colon)
      : text.length > LONGEST
        ? (text.split(/(?<=\p{L}{2})[.;]\s/u)[0] ?? text)
        : text;
  return tidy(title.replace(/(?<![\s.;:*])[\s.;:*]+$/u, ""));
}

const isLetter = ({ marker }: Entry) => marker?.kind === "letter";

// "a) Thu ngân sách" / "b) Chi ngân sách": titles to be written below, and no sentences, when all the letters are such.
const isTitle = ({ text, marker }: Entry) =>
  marker !== null && text !== "" && text.length <= 120 && !/[.;,:]$|:\s|\d\s\p{L}/u.test(text);

/** @param isOfReport whether a letter with nothing below it may be a heading that waits for its text */
function headingsOf(entries: readonly Entry[], isOfReport: boolean): Heading[] {
  const letters = entries.filter(isLetter);
  const areTitles = isOfReport && letters.length >= 2 && letters.every((each) => isTitle(each) || isHeading(each));
  return entries.flatMap((entry) => {
    const isOne = isNumbered(entry) && (!isLetter(entry) || areTitles || isHeading(entry)) && entry.marker?.kind !== "bracket";
    const own = isOne && entry.text !== "" ? [{ code: codeOf(entry.path), title: titleOf(entry.text) }] : [];
    return [...own, ...headingsOf(entry.children, isOfReport)];
  });
}

const isNarrative = (title: string) => /đề cương/u.test(comparable(title));

/** The annex that says of which sections a report shall be made. */
const outlineAsked = ({ annexes }: DocumentParts) => annexes.find((annex) => isNarrative(annex.title));

/** Whether the outline is that of a report, asked for or written; otherwise it is the document's own. */
export const isOutlineOfReport = (parts: DocumentParts): boolean =>
  outlineAsked(parts) !== undefined || parts.main.kind === "report";

/** The headings of the outline that is asked for, or of the document. */
export function headings(parts: DocumentParts): Heading[] {
  const blocks = outlineAsked(parts)?.blocks ?? parts.main.body;
  return headingsOf(outlineOf(blocks).entries, isOutlineOfReport(parts));
}
