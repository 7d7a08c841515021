// A channel is said to fail when its last five attempts have; one that was taken in between makes it sound again.

import type { Instant } from "~/lib/clock";

export type Attempt = { readonly outcome: string; readonly at: Instant; readonly answer: string };

const manyInARow = 5;

/** Failures since the last attempt that was taken; `attempts` are given newest first. */
export function failuresInARow(attempts: readonly Pick<Attempt, "outcome">[]): number {
  const lastSent = attempts.findIndex(({ outcome }) => outcome === "sent");
  return lastSent === -1 ? attempts.length : lastSent;
}

export function isFailing(inARow: number): boolean {
  return inARow >= manyInARow;
}
