// A document is read, looked over by one or several people, and then becomes a plan or is thrown away; neither can be undone.

export const draftStates = ["reading", "refused", "ready", "confirmed", "dropped"] as const;
export type DraftState = (typeof draftStates)[number];

/** Whether its items may be changed. */
export function isOpen(state: DraftState): boolean {
  return state === "ready";
}

/** Whether it still waits for something or somebody. */
export function isPending(state: DraftState): boolean {
  return state === "reading" || state === "ready";
}
