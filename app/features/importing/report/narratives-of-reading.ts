// What a report says in words is laid into the sections of the outline that it was asked by: each part of the paper under the section of
// the same name, with what stands below it. What the outline has no section for is told, never dropped.

import type { OutlineItem } from "~/features/reports/report-shown";
import { boundedAlign, type NamedRow, pairSameNames } from "../from-reading/align-rows";
import type { ReadPassage } from "../from-reading/passages-of-blocks";

/** What the paper says for one section of the outline. */
export type SectionRead = { readonly sectionId: string; readonly words: string; readonly line: number };

export type NarrativesRead = {
  readonly sections: readonly SectionRead[];
  /** Headings with words below them that belong to no section. */
  readonly unplaced: readonly { readonly heading: string; readonly line: number }[];
};

type Headed = { readonly code: string };

const isBelow = ({ code }: Headed, above: Headed) => above.code !== "" && code.startsWith(`${above.code}.`);

/** Headings with the one that each stands under, the nearest whose number begins its own. */
function rowsOf<T extends Headed>(parts: readonly T[], nameOf: (part: T) => string): NamedRow[] {
  const above: T[] = [];
  return parts.map((part) => {
    while (above.length > 0 && !isBelow(part, above[above.length - 1] as T)) above.pop();
    const under = above[above.length - 1];
    above.push(part);
    return { label: nameOf(part), under: under === undefined ? null : nameOf(under) };
  });
}

// A heading that is a whole sentence was shortened; its words hold it in full.
const wholeWords = ({ heading, words }: ReadPassage, number: string) =>
  heading.endsWith("…") ? words : [[number, heading].filter(Boolean).join(". "), words].filter(Boolean).join("\n");

// A heading that only stands over others says nothing itself.
function headsNext(parts: readonly ReadPassage[], index: number): boolean {
  const [own, next] = [parts[index], parts[index + 1]];
  return own !== undefined && next !== undefined && isBelow(next, own);
}

type Taken = { readonly part: ReadPassage; readonly sectionId: string; readonly words: string[] };

/** The words of each section of `outline`; sections that the paper says nothing for are left out. */
export function narrativesOf(narrative: readonly ReadPassage[], outline: readonly OutlineItem[]): NarrativesRead {
  const read = rowsOf(narrative, ({ heading }) => heading);
  const asked = rowsOf(outline, ({ title }) => title);
  const partners = boundedAlign()(read, asked) ?? pairSameNames(read, asked);
  const taken: Taken[] = [];
  const unplaced: { heading: string; line: number }[] = [];
  let around: Taken[] = [];
  for (const [index, part] of narrative.entries()) {
    around = around.filter(({ part: above }) => isBelow(part, above));
    const section = outline[partners[index] ?? -1];
    const above = around.at(-1);
    if (section) {
      const own = { part, sectionId: section.id, words: [part.words] };
      taken.push(own);
      around.push(own);
    } else if (above) above.words.push(wholeWords(part, part.code.slice(above.part.code.length + 1)));
    else if (part.words !== "" || !headsNext(narrative, index)) unplaced.push({ heading: part.heading, line: part.line });
  }
  const sections = taken
    .map(({ part, sectionId, words }) => ({ sectionId, words: words.filter(Boolean).join("\n"), line: part.line }))
    .filter(({ words }) => words !== "");
  return { sections, unplaced };
}
