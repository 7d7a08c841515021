// What assigning would make, counted before anything is made, by the rules that make it.

import { dueLevels } from "~/features/calendar/deadline-spec";
import type { Occurrence } from "~/features/calendar/occurrences";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { occurrencesByLevel, owedByLeads, type PlanOfWork, type TaskOfWork } from "./new-assignments";

/** A period that would be overdue from its first day; where its agencies have days of their own, `dueOn` is the first of them. */
export type PastPeriod = { readonly key: string; readonly label: Text; readonly dueOn: CalendarDate };

export type ExpectedWork = {
  /** How many assignments. */
  readonly parts: number;
  /** How many of them are overdue on the day they are made. */
  readonly overdue: number;
  readonly agencyIds: readonly string[];
  /** Earliest first, each with how many agencies owe it. */
  readonly pastPeriods: readonly (PastPeriod & { readonly agencies: number })[];
};

type Overdue = PastPeriod & { readonly isPeriod: boolean };

function overdueAmong(occurrences: readonly Occurrence[], today: CalendarDate): Overdue[] {
  return occurrences.flatMap(({ key, label, period, deadline: { effectiveOn } }) =>
    effectiveOn === null || effectiveOn >= today ? [] : [{ key, label, dueOn: effectiveOn, isPeriod: period !== null }],
  );
}

function periodsAmong(overdue: readonly Overdue[]) {
  const earliestFirst = overdue.filter(({ isPeriod }) => isPeriod).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return [...groupBy(earliestFirst, ({ key }) => key).values()].flatMap((own) =>
    own.slice(0, 1).map(({ key, label, dueOn }) => ({ key, label, dueOn, agencies: own.length })),
  );
}

/** What assigning a task to its leads on `today` would make, where nothing of it is there yet. */
export function expectedWork(
  work: Pick<TaskOfWork, "spec" | "amended" | "leads">,
  of: PlanOfWork,
  today: CalendarDate,
): ExpectedWork {
  const owed = owedByLeads(work, of).map(({ occurrence }) => occurrence);
  const overdue = overdueAmong(owed, today);
  const agencyIds = work.leads.map(({ id }) => id);
  return { parts: owed.length, overdue: overdue.length, agencyIds, pastPeriods: periodsAmong(overdue) };
}

/** The periods of a task that would be overdue at once, whatever level its agencies are of; earliest first. */
export function pastPeriodsOf(task: Pick<TaskOfWork, "spec" | "amended">, of: PlanOfWork, today: CalendarDate): PastPeriod[] {
  const byLevel = occurrencesByLevel(task, ["", ...dueLevels], of);
  const overdue = overdueAmong([...byLevel.values()].flat(), today);
  return periodsAmong(overdue).map(({ agencies, ...period }) => period);
}
