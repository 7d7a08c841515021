// The lead agency confirms that it has received an assignment. Whoever has begun to work on it, or asked for more time, has
// received it too and need not say so.

import type { EventKind } from "./assignment-event";

/** What shows that the work was received, besides the work having begun. */
export const receiptKinds: readonly EventKind[] = ["acknowledged", "extension-asked", "directive-answered"];

/** Whether receipt is still to be confirmed, by the history of an assignment with the last event first. */
export function lacksReceipt(history: readonly { readonly kind: EventKind }[], isNotStarted: boolean): boolean {
  if (!isNotStarted) return false;
  // Work that was taken back and given again is to be received again.
  const since = history.findIndex(({ kind }) => kind === "assigned");
  const recent = since === -1 ? history : history.slice(0, since);
  return !recent.some(({ kind }) => receiptKinds.includes(kind));
}
