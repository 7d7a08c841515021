// What is accepted goes into the plan: an item that could not stand there is held back, alone as little as with others.

import { unknownAgencies } from "../from-reading/agency-naming";
import type { DecidedState, DraftItem, ItemState } from "../items/draft-item";
import { firstState, isComplete } from "../items/first-state";

/** The state in which a decision leaves an item; what comes back is as doubtful as it was when it was left out. */
export function decidedState(item: DraftItem, state: DecidedState): ItemState {
  return item.state === "left-out" && state === "accepted" ? firstState(item) : state;
}

/** It names an agency that is not known, or lacks something that a plan needs. */
export type Held = "unknown" | "incomplete";

/**
 * Why an item stays to be looked at though it is to be accepted; null when it does not. Nobody can be given work under a name that the
 * directory does not know, or by a deadline that says no day.
 */
export function heldBack(item: DraftItem, state: DecidedState): Held | null {
  if (decidedState(item, state) !== "accepted" || item.state === "joined") return null;
  if (unknownAgencies(item).length > 0) return "unknown";
  return isComplete(item) ? null : "incomplete";
}

/** How many of the items that are to be checked would be accepted if all of them were at once. */
export function countAcceptable(items: readonly DraftItem[]): number {
  return items.filter((item) => item.state === "to-check" && heldBack(item, "accepted") === null).length;
}
