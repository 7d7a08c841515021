// What is published: for each agency and plan the official groups of the work due in the period, by the day that counts and by
// the original one, and each piece of work that is or was late with the cause its agency gave.

import { cameDue, type GroupCounts, OFFICIAL_GROUPS } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";

export type BothGroups = { readonly current: GroupCounts; readonly original: GroupCounts };

/** The work of one agency in one plan. */
export type ResultRow = BothGroups & {
  readonly agencyId: string;
  readonly agency: string;
  readonly planId: string;
  readonly plan: string;
};

export type LateWork = {
  readonly assignmentId: string;
  /** Of its row; what was published before they were kept has only the names. */
  readonly agencyId?: string | undefined;
  readonly planId?: string | undefined;
  readonly agency: string;
  readonly plan: string;
  readonly task: string;
  readonly dueOn: CalendarDate;
  /** The day with which it was assigned, when another counts now. */
  readonly originalDueOn: CalendarDate | null;
  readonly daysLate: number;
  readonly isDone: boolean;
  /** The last words of the lead agency; null when it has said nothing. */
  readonly cause: string | null;
};

export type ResultFacts = { readonly rows: readonly ResultRow[]; readonly late: readonly LateWork[] };

/** The late work of one row. */
export function lateOf({ agencyId, agency, planId, plan }: ResultRow, late: readonly LateWork[]): LateWork[] {
  return late.filter(
    (one) =>
      (one.agencyId === undefined ? one.agency === agency : one.agencyId === agencyId) &&
      (one.planId === undefined ? one.plan === plan : one.planId === planId),
  );
}

export type NamedGroups = BothGroups & { readonly id: string; readonly name: string };

function sum(groups: readonly GroupCounts[]): GroupCounts {
  const of = (group: (typeof OFFICIAL_GROUPS)[number]) => groups.reduce((total, counts) => total + counts[group], 0);
  return Object.fromEntries(OFFICIAL_GROUPS.map((group) => [group, of(group)])) as GroupCounts;
}

/** The sums of rows: what stands under every table, and above it. */
export function totalOf(rows: readonly BothGroups[]): BothGroups {
  return { current: sum(rows.map((row) => row.current)), original: sum(rows.map((row) => row.original)) };
}

function grouped(rows: readonly ResultRow[], keyOf: (row: ResultRow) => { id: string; name: string }): NamedGroups[] {
  return [...groupBy(rows, (row) => keyOf(row).id)].map(([id, own]) => ({
    id,
    name: own[0] ? keyOf(own[0]).name : "",
    ...totalOf(own),
  }));
}

/** One line for each agency, in the order of the rows. */
export function byAgency(rows: readonly ResultRow[]): NamedGroups[] {
  return grouped(rows, ({ agencyId, agency }) => ({ id: agencyId, name: agency }));
}

/** One line for each plan, in the order of the rows. */
export function byPlan(rows: readonly ResultRow[]): NamedGroups[] {
  return grouped(rows, ({ planId, plan }) => ({ id: planId, name: plan }));
}

/** Done on time / came due, 0 to 1; null when nothing came due. */
export function onTimeRate(groups: GroupCounts): number | null {
  return cameDue(groups) === 0 ? null : groups.doneOnTime / cameDue(groups);
}

/** Every piece of work that is counted; the groups add up to it. */
export function countOf(groups: GroupCounts): number {
  return OFFICIAL_GROUPS.reduce((total, group) => total + groups[group], 0);
}
