// What can be searched for, and what an answer holds.

import type { VersionState } from "~/features/reports/version-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { AssignmentLine } from "./assignment-line";

/** The most letters that are searched for; a longer address would not even be read. */
export const longestSearch = 200;

export const searchKinds = ["plans", "agencies", "assignments", "reports", "tasks", "passages"] as const;
export type SearchKind = (typeof searchKinds)[number];

export type Found<T> = { readonly total: number; readonly items: readonly T[] };

export type FoundPlan = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: CalendarDate | null;
};
export type FoundTask = {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly planId: string;
  readonly plan: string;
};
export type FoundAgency = {
  readonly id: string;
  readonly name: string;
  readonly above: string | null;
  readonly endedOn: CalendarDate | null;
};
/** A report as last submitted. */
export type FoundReport = {
  readonly assignmentId: string;
  readonly number: number;
  readonly state: VersionState;
  readonly submittedAt: Instant;
  readonly task: string;
  readonly occurrence: Text | null;
  readonly lead: string;
  readonly plan: string;
};
export type FoundPassage = {
  readonly id: string;
  readonly code: string;
  readonly heading: string;
  readonly words: string;
  readonly planId: string;
  readonly plan: string;
  /** See `SummaryMark`: the words are not the document's own. */
  readonly isSummary: boolean;
};

export type SearchAnswer = {
  readonly q: string;
  /** Null when every kind is shown with its first few. */
  readonly kind: SearchKind | null;
  readonly page: number;
  readonly plans: Found<FoundPlan>;
  readonly tasks: Found<FoundTask>;
  readonly agencies: Found<FoundAgency>;
  readonly assignments: Found<AssignmentLine>;
  readonly reports: Found<FoundReport>;
  readonly passages: Found<FoundPassage>;
};

/** The kind that an address asks for; null for all. */
export function readSearchKind(asked: string | null): SearchKind | null {
  return searchKinds.find((kind) => kind === asked) ?? null;
}
