// Accepted items become rows of a plan. Each is tried, so that all that is wrong is said at once, at the item.
import type { Problem } from "~/lib/errors";
import type { Outcome } from "~/lib/outcome";
import { passageAt, type ReadPassage } from "../from-reading/passages-of-blocks";
import { type DraftItem, nameOfItem } from "../items/draft-item";

/** A part of the document, as a passage of the plan. */
export type Passage = ReadPassage & { readonly id: string };

/** The passage in which an item was read; null when it has no place. */
export const passageIdOf = ({ source }: DraftItem, passages: readonly Passage[]): string | null =>
  source === null ? null : (passageAt(passages, source.line)?.id ?? null);

/** What is wrong with an item, at the item, with how it begins. */
function problemsOfItem(item: DraftItem, outcome: Outcome<unknown>): Problem[] {
  if (outcome.ok) return [];
  const name = nameOfItem(item);
  const short = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  // Several boxes may lack the same: it is said once.
  const told = outcome.problems.filter(({ text }, index, all) => all.findIndex((one) => one.text.vi === text.vi) === index);
  return told.map(({ text }) => ({
    field: item.id,
    text: { vi: `“${short}”: ${text.vi}`, en: `“${short}”: ${text.en}` },
  }));
}

/** What is wrong with items; their outcomes stand in the same order. */
export function problemsOfItems(items: readonly DraftItem[], outcomes: readonly Outcome<unknown>[]): Problem[] {
  return items.flatMap((item, index) => problemsOfItem(item, outcomes[index] as Outcome<unknown>));
}
