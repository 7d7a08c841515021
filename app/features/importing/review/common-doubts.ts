// Most doubts of a document are the same one over and over: it is looked at once, for all items that bear it.

import type { Text } from "~/lib/i18n/text";
import { bearsName, isAboutUnknown, unknownAgencies } from "../from-reading/agency-naming";
import { type DraftItem, isKept } from "../items/draft-item";

/** A doubt that several items bear, and how many. */
export type CommonDoubt = { readonly doubt: Text; readonly count: number };
/** Words for an agency that the directory does not know, and how many items bear them. */
export type UnknownName = { readonly words: string; readonly count: number };

const isDoubtful = ({ state }: DraftItem) => state === "to-check";

/** The doubts of the items that are still to be looked at, other than unknown agencies, which two items or more share; most often first. */
export function commonDoubts(items: readonly DraftItem[]): CommonDoubt[] {
  const counts = new Map<string, { doubt: Text; count: number }>();
  for (const item of items.filter(isDoubtful))
    for (const doubt of item.doubts.filter((each) => !isAboutUnknown(each, item)))
      counts.set(doubt.vi, { doubt, count: (counts.get(doubt.vi)?.count ?? 0) + 1 });
  return [...counts.values()].filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
}

/** The unknown agencies of a draft, those that stand in most items first. */
export function unknownNames(items: readonly DraftItem[]): UnknownName[] {
  const kept = items.filter(isKept);
  // An item whose other doubts a person has settled bears the words no less: choosing reaches it, too.
  const count = (words: string) => kept.filter((item) => bearsName(item, words)).length;
  const unknown = [...new Set(kept.flatMap(unknownAgencies))];
  return unknown.map((words) => ({ words, count: count(words) })).sort((a, b) => b.count - a.count);
}
