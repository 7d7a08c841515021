// The directives that await an answer, late ones first, and those that were answered.

import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { AssignmentLine } from "./assignment-line";
import type { PartedList } from "./parted-list";

export const directiveParts = ["waiting", "answered"] as const;
export type DirectivePart = (typeof directiveParts)[number];

export type DirectiveLine = {
  readonly id: string;
  readonly line: AssignmentLine;
  readonly words: string;
  readonly givenAt: Instant;
  readonly givenBy: string | null;
  readonly answerBy: CalendarDate | null;
  readonly answer: { readonly words: string; readonly at: Instant } | null;
  readonly daysLate: number;
  /** The reader works for the agency that is to answer. */
  readonly isAnsweredHere: boolean;
};

export type Directives = PartedList<DirectivePart, DirectiveLine>;

/** The part that an address asks for. */
export function readDirectivePart(asked: string | null): DirectivePart {
  return directiveParts.find((part) => part === asked) ?? "waiting";
}
