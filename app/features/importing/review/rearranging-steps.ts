// Splitting, joining and moving as steps on the items of a draft: whatever their order, no words of the document are lost and none stand twice.

import type { Text } from "~/lib/i18n/text";
import { isOfSplitting } from "../from-reading/split-doubts";
import { type DraftItem, fieldOf, isKept } from "../items/draft-item";
import type { ItemStep } from "../items/item-change";
import type { ReadWords } from "./half";
import { apart, doubtsOfJoining, joinItems, splitItem } from "./rearrange";
import { noneAfter, oneSentence } from "./rearrange-refusals";

/** A step, or the sentence why there is none; no step and no reason where an item is at the end of its heading already. */
export type Rearranging =
  | { readonly ok: true; readonly step: ItemStep | null }
  | { readonly ok: false; readonly reasons: readonly Text[] };

const step = (taken: ItemStep | null): Rearranging => ({ ok: true, step: taken });
const refused = (reason: Text): Rearranging => ({ ok: false, reasons: [reason] });

/** An item as two, the second right behind the first. */
export function splitStep(item: DraftItem, read: ReadWords): Rearranging {
  const halves = apart(fieldOf(item.fields, "text"));
  if (!halves) return refused(oneSentence);
  const [{ fields, doubts }, second] = splitItem(item, halves, read);
  return step({
    changes: [{ id: item.id, change: { fields, doubts, remark: null, state: "to-check" } }],
    added: { behind: item.position, items: [{ item: second, state: "to-check" }] },
  });
}

function neighbour(
  items: readonly DraftItem[],
  item: DraftItem,
  direction: 1 | -1,
  isAmong: (other: DraftItem) => boolean = () => true,
): DraftItem | undefined {
  const among = items
    .filter((other) => other.kind === item.kind && isKept(other) && isAmong(other))
    .toSorted((a, b) => a.position - b.position);
  const here = among.findIndex(({ id }) => id === item.id);
  return here < 0 ? undefined : among[here + direction];
}

// A name that neither of them knows is said once; that they were parted is over.
function doubtsOfJoined(first: DraftItem, second: DraftItem): Text[] {
  const own = [...first.doubts, ...second.doubts].filter((doubt) => !isOfSplitting(doubt));
  const all = [...doubtsOfJoining(first, second), ...own];
  return all.filter(({ vi }, index) => all.findIndex((doubt) => doubt.vi === vi) === index);
}

/** An item with the words of the next one, which stays behind as joined: it can no longer be taken for itself. */
export function joinStep(items: readonly DraftItem[], item: DraftItem): Rearranging {
  const next = neighbour(items, item, 1);
  if (!next) return refused(noneAfter);
  const change = { fields: joinItems(item, next), state: "to-check", doubts: doubtsOfJoined(item, next) } as const;
  return step({
    changes: [
      { id: item.id, change },
      { id: next.id, change: { state: "joined" } },
    ],
  });
}

/** An item in the place of its neighbour under the same heading. */
export function moveStep(items: readonly DraftItem[], item: DraftItem, direction: 1 | -1): Rearranging {
  const sectionOf = ({ source }: DraftItem) => source?.path[0];
  const other = neighbour(items, item, direction, (one) => sectionOf(one) === sectionOf(item));
  return step(other ? { changes: [], exchanged: [item.id, other.id] } : null);
}
