// A slot is an hour of a working day. What lies between the last slot that was swept for a person's hour and today was missed,
// and is caught up once; what is older than two weeks is left to the weekly reminders.

import { isWorkingDay, type WorkCalendar } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate, maxDate, minDate } from "~/lib/calendar-date";
import type { Window } from "./stage";

export type Slot = { readonly onDay: CalendarDate; readonly hour: number };

const longestGap = 14;

/**
 * The window of a person who is told at `hour`, on the day `on`. Before the first sweep there is nothing to catch up.
 * @param unsentSince the day of the oldest digest of this person that never left; its stages are said again
 */
export function windowOf(
  swept: readonly Slot[],
  { on, hour, unsentSince }: { on: CalendarDate; hour: number; unsentSince?: CalendarDate },
  calendar: WorkCalendar,
): Window {
  // On a day off the digests keep silent, so sweeping it catches nothing up.
  const last = swept
    .filter((slot) => slot.hour >= hour && slot.onDay < on && isWorkingDay(calendar, slot.onDay))
    .reduce<CalendarDate | null>((latest, { onDay }) => (latest === null || onDay > latest ? onDay : latest), null);
  const next = last === null ? on : addDays(last, 1);
  return { on, from: maxDate(addDays(on, -longestGap), minDate(next, unsentSince ?? next, on)) };
}
