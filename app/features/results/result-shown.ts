import type { GroupCounts } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { ResultFacts } from "./result-facts";

/** Everyone at and below the agency and at those that are counted, or only those who watch its work. */
export const resultAudiences = ["everyone", "watchers"] as const;
export type ResultAudience = (typeof resultAudiences)[number];

export type ResultLine = {
  readonly id: string;
  readonly agency: string;
  readonly period: Text;
  readonly number: number;
  readonly publishedAt: Instant | null;
  /** A later number stands in its place. */
  readonly isReplaced: boolean;
};

export type Results = {
  readonly lines: readonly ResultLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly mayDraft: boolean;
};

export type ResultShown = {
  readonly id: string;
  readonly agency: string;
  readonly period: { readonly name: Text; readonly from: CalendarDate; readonly to: CalendarDate };
  readonly number: number;
  readonly audience: ResultAudience;
  readonly note: string;
  readonly reason: string | null;
  /** Null of a draft, whose figures are those of the moment looked at. */
  readonly publishedAt: Instant | null;
  readonly publishedBy: string | null;
  readonly asOf: Instant;
  readonly facts: ResultFacts;
  /** Stands for the figures: a publication says which ones were looked at. */
  readonly seen: string;
  /** The number published before, with the sums of its figures, and the one that took this one's place. */
  readonly before: { readonly id: string; readonly number: number; readonly total: GroupCounts } | null;
  readonly after: { readonly id: string; readonly number: number } | null;
  readonly mayPublish: boolean;
  readonly hasEnded: boolean;
};
