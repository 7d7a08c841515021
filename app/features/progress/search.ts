// What can be searched for, and what an answer holds.

import type { CalendarDate } from "~/lib/calendar-date";

/** The most letters that are searched for; a longer address would not even be read. */
export const longestSearch = 200;

export const searchKinds = ["plans", "tasks", "agencies", "passages"] as const;
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
export type FoundPassage = {
  readonly id: string;
  readonly code: string;
  readonly heading: string;
  readonly words: string;
  readonly planId: string;
  readonly plan: string;
};

export type SearchAnswer = {
  readonly q: string;
  /** Null when every kind is shown with its first few. */
  readonly kind: SearchKind | null;
  readonly page: number;
  readonly plans: Found<FoundPlan>;
  readonly tasks: Found<FoundTask>;
  readonly agencies: Found<FoundAgency>;
  readonly passages: Found<FoundPassage>;
};

/** The kind that an address asks for; null for all. */
export function readSearchKind(asked: string | null): SearchKind | null {
  return searchKinds.find((kind) => kind === asked) ?? null;
}
