/** What a task asks for and when: every period of a periodic deadline from the day it takes effect, otherwise one time. */

import type { DayRange } from "~/features/calendar/day-range";
import type { DeadlineContext, DeadlineSpec } from "~/features/calendar/deadline-spec";
import { allOccurrences, type Occurrence } from "~/features/calendar/occurrences";
import type { CalendarDate } from "~/lib/calendar-date";
import { type AmendedDeadline, amendOccurrences } from "./amended-deadline";

type Bounds = {
  /** The plan's period. */
  readonly period: DayRange;
  /** The day the plan was issued: a period that fell due by then is none of its own. Null while the day is not known. */
  readonly issuedOn: CalendarDate | null;
  /** The day the assignment takes effect: nothing is owed that was due before it. */
  readonly on: CalendarDate;
  /** Periodic work due after this day is assigned later. */
  readonly until?: CalendarDate;
  /** What later documents say of the deadline. */
  readonly amended?: readonly AmendedDeadline[];
};

/** The occurrences of a task that are to be assigned, earliest first. */
export function plannedOccurrences(
  spec: DeadlineSpec,
  { period, issuedOn, on, until, amended = [] }: Bounds,
  context: DeadlineContext,
): Occurrence[] {
  const occurrences = amendOccurrences(allOccurrences(spec, period, context), amended, context);
  if (spec.kind !== "periodic") return occurrences;
  return occurrences.filter(({ deadline: { effectiveOn } }) => {
    if (effectiveOn === null) return true;
    if (issuedOn !== null && effectiveOn <= issuedOn) return false;
    return on <= effectiveOn && (until === undefined || effectiveOn <= until);
  });
}
