// What assigning would make, counted before anything is made, by the rules that make it.

import { type CalendarDate, minDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { occurrencesByLevel, type PlanOfWork, type TaskOfWork } from "./new-assignments";

/** A period that would be overdue from its first day, and how many agencies owe it. */
export type PastPeriod = {
  readonly key: string;
  readonly label: Text;
  readonly dueOn: CalendarDate;
  readonly agencies: number;
};

export type ExpectedWork = {
  /** How many assignments. */
  readonly parts: number;
  /** How many of them are overdue on the day they are made. */
  readonly overdue: number;
  readonly agencyIds: readonly string[];
  /** Earliest first. */
  readonly pastPeriods: readonly PastPeriod[];
};

/** What assigning a task to its leads on `today` would make, where nothing of it is there yet. */
export function expectedWork(work: Omit<TaskOfWork, "taskId" | "present">, of: PlanOfWork, today: CalendarDate): ExpectedWork {
  const byLevel = occurrencesByLevel(work, of);
  const past = new Map<string, PastPeriod>();
  let [parts, overdue] = [0, 0];
  for (const { level } of work.leads)
    for (const { key, label, period, deadline } of byLevel.get(level) ?? []) {
      parts += 1;
      const dueOn = deadline.effectiveOn;
      if (dueOn === null || dueOn >= today) continue;
      overdue += 1;
      if (period === null) continue;
      const known = past.get(key) ?? { key, label, dueOn, agencies: 0 };
      past.set(key, { ...known, dueOn: minDate(dueOn, known.dueOn), agencies: known.agencies + 1 });
    }
  const pastPeriods = [...past.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return { parts, overdue, agencyIds: work.leads.map(({ id }) => id), pastPeriods };
}
