// The board of a plan shows each task once: a periodic one in the period that came due last while anything of it is open, otherwise in the next one.

import type { ShownState } from "~/features/assignments/shown-state";
import type { Place } from "~/features/plans/place";
import type { PlanHead } from "~/features/plans/plan-head.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
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

/** How many assignments of an occurrence share a day. */
type DayOfOccurrence = BoardOccurrence & { readonly count: number };

function commonDay<T extends DayOfOccurrence>(a: T, b: T): number {
  return b.count - a.count || ((a.dueOn ?? "9") < (b.dueOn ?? "9") ? -1 : 1);
}

/** The occurrences of one task, each with the day that most of its assignments have, the earliest of several; `days` of one task. */
export function commonOccurrences<T extends DayOfOccurrence>(days: readonly T[]): T[] {
  return [...groupBy(days, ({ occurrence }) => occurrence).values()].flatMap((own) => {
    const [common] = [...own].sort(commonDay);
    return common ? [{ ...common, open: own.reduce((sum, { open }) => sum + open, 0) }] : [];
  });
}

export type BoardColumn = {
  readonly taskId: string;
  readonly task: string;
  readonly passage: Place | null;
  readonly section: string;
  readonly occurrence: Text | null;
  /** The day that counts for most of its assignments. */
  readonly dueOn: CalendarDate | null;
  /** Calendar days until the due day; null without one and once it has passed. */
  readonly daysLeft: number | null;
};

export type BoardCell = {
  readonly id: string;
  readonly taskId: string;
  readonly state: ShownState;
  readonly isOpenable: boolean;
  /** The day of work that has another than its column, or whose deadline has moved (`first`); peers' days are not told. */
  readonly ownDay: { readonly on: CalendarDate; readonly first: CalendarDate | null } | null;
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
