import { itemForm } from "./check-item";
import type { ItemState, ReadItem } from "./draft-item";
import { readable } from "./readable";

type Answered = Pick<ReadItem, "kind" | "fields" | "doubts">;

/** Whether all that a plan needs of an item is in its fields. */
export function isComplete({ kind, fields }: Pick<ReadItem, "kind" | "fields">): boolean {
  return readable(() => itemForm[kind](fields)) !== null;
}

/**
 * How an item begins, and how it stands once what it asked is answered: accepted when nothing in it is doubtful (a name that the
 * directory does not know is a doubt) and nothing is missing. The head of the plan stands above the table that is confirmed.
 */
export function firstState(item: Answered): ItemState {
  return item.doubts.length === 0 && isComplete(item) ? "accepted" : "to-check";
}
