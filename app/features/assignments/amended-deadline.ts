// What a later document says of a task's deadline takes the place of its words for all that is assigned or generated after it.

import { resolveDay } from "~/features/calendar/deadline";
import type { DeadlineContext, DeadlineRule, DeadlineSpec } from "~/features/calendar/deadline-spec";
import type { Occurrence } from "~/features/calendar/occurrences";
import { type CalendarDate, dayOfMonth, formatDate, monthOf, yearOf } from "~/lib/calendar-date";

/** The day that a document names for a task, or for one period of it. */
export type AmendedDeadline = {
  /** See `Occurrence.key`: "" for a task that is not periodic. */
  readonly occurrence: string;
  readonly on: CalendarDate;
  /** Whether the periods after this one follow it. */
  readonly isOnward: boolean;
  readonly document: { readonly id: string; readonly number: string; readonly issuedOn: CalendarDate };
};

/** The day that a document names, with its task. */
export type TaskDay = Pick<AmendedDeadline, "occurrence" | "on" | "isOnward"> & { readonly taskId: string };

const monthsOf = (on: CalendarDate) => yearOf(on) * 12 + monthOf(on);

// "Due on 25 October for the third quarter" means the 25th of the month after each later period.
function sameDayAfter(closing: CalendarDate, named: { closing: CalendarDate; on: CalendarDate }): CalendarDate {
  const month = monthOf(closing) + monthsOf(named.on) - monthsOf(named.closing);
  return dayOfMonth(yearOf(closing), month, Number(named.on.slice(8)));
}

function dayFor(occurrence: Occurrence, amended: AmendedDeadline, named: Occurrence | undefined): CalendarDate | null {
  if (amended.occurrence === occurrence.key) return amended.on;
  const [closing, from] = [occurrence.cutOffOn, named?.cutOffOn ?? null];
  if (!amended.isOnward || closing === null || from === null || closing < from) return null;
  return sameDayAfter(closing, { closing: from, on: amended.on });
}

function ruleOf(from: CalendarDate | null, to: CalendarDate, { number, issuedOn }: AmendedDeadline["document"]): DeadlineRule {
  const [day, issued] = [formatDate(to), formatDate(issuedOn)];
  const text = {
    vi: `Văn bản ${number} ngày ${issued} sửa hạn thành ${day}${from === null ? "" : `, thay cho ${formatDate(from)}`}`,
    en: `${number} of ${issued} changes the deadline to ${day}${from === null ? "" : `, in place of ${formatDate(from)}`}`,
  };
  return { rule: "amended", from, to, article: null, text };
}

/**
 * The occurrences of one task, each with the day that the last document names which speaks of it.
 * @param amended in the order in which they were recorded
 */
export function amendOccurrences(
  occurrences: readonly Occurrence[],
  amended: readonly AmendedDeadline[],
  context: DeadlineContext,
): Occurrence[] {
  const byKey = new Map(occurrences.map((occurrence) => [occurrence.key, occurrence]));
  return occurrences.map((occurrence) => {
    const days = amended.map((one) => ({ document: one.document, on: dayFor(occurrence, one, byKey.get(one.occurrence)) }));
    const last = days.findLast(({ on }) => on !== null);
    if (!last || last.on === null) return occurrence;
    const { words, effectiveOn } = occurrence.deadline;
    return { ...occurrence, deadline: resolveDay(words, last.on, [ruleOf(effectiveOn, last.on, last.document)], context) };
  });
}

/** What a task that is not periodic asks for now: the day of the last document, else its own words. */
export function deadlineNow(spec: DeadlineSpec, on: CalendarDate | null): DeadlineSpec {
  return on === null ? spec : { kind: "date", words: spec.words, on };
}
