// What a person does with items is one step: some change, some are added, two change places. It is told as a whole, so that it can be taken back as a whole.

import type { DraftItem, ItemState, ReadItem } from "./draft-item";
import { firstState } from "./first-state";

/** What changes in an item; what is not named stays. */
export type ItemChange = Partial<Pick<DraftItem, "fields" | "state" | "doubts" | "remark">>;

export type ChangeOfItem = { readonly id: string; readonly change: ItemChange };

/** What a person's answer changes in an item: one that waited for nothing else and lacks nothing is accepted by that. */
export function answered(item: DraftItem, answer: Partial<Pick<DraftItem, "fields" | "doubts">>): ChangeOfItem {
  const state = item.state === "to-check" ? { state: firstState({ ...item, ...answer }) } : {};
  return { id: item.id, change: { ...answer, ...state } };
}

export type AddedItem = { readonly item: ReadItem; readonly state: ItemState };

/** What a step does to the items of a draft. */
export type ItemStep = {
  readonly changes: readonly ChangeOfItem[];
  /** New items behind the position of another. */
  readonly added?: { readonly behind: number; readonly items: readonly AddedItem[] };
  /** Two that change places. */
  readonly exchanged?: readonly [string, string];
};
