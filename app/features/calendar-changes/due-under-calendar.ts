// A calendar can only move the day on which a deadline lands: the words, and the days fixed by an extension, stay.

import { policyOf, resolveDay, resolveDeadline } from "~/features/calendar/deadline";
import type { DeadlinePolicy, DeadlineRule, DeadlineSpec, ResolvedDeadline } from "~/features/calendar/deadline-spec";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";

/** The day that counts for an assignment, and how it came about. */
export type StandingDue = {
  readonly spec: DeadlineSpec;
  readonly policy: DeadlinePolicy;
  readonly nominalOn: CalendarDate | null;
  readonly dueOn: CalendarDate;
  readonly rules: readonly DeadlineRule[];
};

const isOfCalendar = ({ rule }: DeadlineRule) =>
  rule === "rolled-weekend" || rule === "rolled-holiday" || rule === "weekends-only";

/** The deadline as it would stand by another calendar. */
function dueUnder({ spec, policy, nominalOn, dueOn, rules }: StandingDue, calendar: WorkCalendar): ResolvedDeadline {
  const context = { calendar, policy: policyOf(spec, policy) };
  if (spec.kind === "relative" && rules.some(({ rule }) => rule === "working-days-counted"))
    return resolveDeadline(spec, context);
  const lastDay = rules.find(({ rule }) => rule === "rolled-weekend" || rule === "rolled-holiday")?.from ?? dueOn;
  const kept = rules.filter((rule) => !isOfCalendar(rule));
  return { ...resolveDay(spec.words, lastDay, [...kept], context), nominalOn: nominalOn ?? lastDay };
}

/** The day to which a deadline would move when `before` becomes `after`; null when it stays. */
export function movedDue(
  standing: StandingDue,
  { before, after }: { before: WorkCalendar; after: WorkCalendar },
): ResolvedDeadline | null {
  const shall = dueUnder(standing, after);
  if (shall.effectiveOn === null || shall.effectiveOn === standing.dueOn) return null;
  return dueUnder(standing, before).effectiveOn === shall.effectiveOn ? null : shall;
}
