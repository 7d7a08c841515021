// The board of a plan shows each task once: a periodic one in the period that came due last while anything of it is open, otherwise in the next one.

import type { ShownState } from "~/features/assignments/shown-state";
import type { PlanHead } from "~/features/plans/plan-head.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { AssignmentFilters } from "./assignment-filters";
import type { Facets } from "./facets";

export type BoardOccurrence = {
  readonly taskId: string;
  readonly occurrence: string;
  readonly dueOn: CalendarDate | null;
  /** Assignments that are neither done nor cancelled. */
  readonly open: number;
};

/** The occurrence of one task that stands on the board on `today`; `occurrences` is not empty. */
export function shownOccurrence<T extends BoardOccurrence>(occurrences: readonly T[], today: CalendarDate): T {
  const byDay = [...occurrences].sort((a, b) => ((a.dueOn ?? "9") < (b.dueOn ?? "9") ? -1 : 1));
  const lastDue = byDay.findLast((one) => one.dueOn !== null && one.dueOn < today);
  if (lastDue && lastDue.open > 0) return lastDue;
  const next = byDay.find((one) => one.dueOn === null || one.dueOn >= today);
  return next ?? (byDay.at(-1) as T);
}

export type BoardColumn = {
  readonly taskId: string;
  readonly task: string;
  readonly passage: string | null;
  readonly section: string;
  readonly occurrence: Text | null;
  readonly dueOn: CalendarDate | null;
  /** Calendar days until the due day; null without one and once it has passed. */
  readonly daysLeft: number | null;
};

export type BoardCell = {
  readonly id: string;
  readonly taskId: string;
  readonly state: ShownState;
  readonly isOpenable: boolean;
  /** Both days of work whose deadline has moved; null of other work, and of peers', of which only the state is told. */
  readonly moved: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
};

export type BoardRow = { readonly lead: { readonly id: string; readonly name: string }; readonly cells: readonly BoardCell[] };

export type Board = {
  readonly head: PlanHead;
  /** False for an assigned agency. */
  readonly seesAll: boolean;
  readonly filters: AssignmentFilters;
  readonly facets: Facets;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  readonly agencies: number;
  readonly pageSize: number;
};
