import { type DraftItem, type ItemState, itemStates } from "./draft-item";

export type ItemCounts = Readonly<Record<ItemState, number>>;

export function countStates(items: readonly DraftItem[]): ItemCounts {
  return Object.fromEntries(
    itemStates.map((state) => [state, items.filter((item) => item.state === state).length]),
  ) as ItemCounts;
}
