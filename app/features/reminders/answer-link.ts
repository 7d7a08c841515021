// A mail carries a link for each assignment of the reader's own agency. It opens that assignment for a few days, without a password,
// until the reader's password changes or they take their links back. Whoever is told as a leader or supervisor signs in instead.

import type { DigestItem } from "./digest";

/** The most days that a link may be open; 0 days switches links off. */
export const longestAnswerDays = 30;
export const usualAnswerDays = 7;

/** What a link opens, as its address names it. Nothing of it is secret. */
export type AnswerLink = { readonly digestId: string; readonly assignmentId: string };

/** The name of a link in addresses. */
export function answerLinkId({ digestId, assignmentId }: AnswerLink): string {
  return `${digestId}-${assignmentId}`;
}

/** Reads the name of a link; null when it is none. */
export function parseAnswerLinkId(text: string): AnswerLink | null {
  const [, digestId, assignmentId] = /^([0-9A-Z]{26})-([0-9A-Z]{26})$/.exec(text) ?? [];
  return digestId !== undefined && assignmentId !== undefined ? { digestId, assignmentId } : null;
}

/** Whether the mail about `item` carries a link: only who works for the lead agency can answer, and only for the whole. */
export function isAnswerable({ audience, part }: Pick<DigestItem, "audience" | "part">): boolean {
  if (part !== null) return false;
  return audience === "agency" || audience === "head";
}

/**
 * Why a link opens nothing. "unknown": it was never made, or was changed on the way; "gone": the work was taken back, or the
 * person no longer works for the agency that leads it; "closed": the browser no longer holds the key.
 */
const linkRefusals = [
  "unknown",
  "expired",
  "revoked",
  "switched-off",
  "gone",
  "sign-in-first",
  "closed",
  "other-person",
] as const;
export type LinkRefusal = (typeof linkRefusals)[number];
