import fc from "fast-check";
import { addDays, type CalendarDate, calendarDate } from "~/lib/calendar-date";

export const day = calendarDate;

/** Every day from `from` to `to`, both included. */
export function everyDay(from: string, to: string): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = day(from); date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

const firstDay = day("2020-01-01");

/** Any day of 2020 to 2027, the years of the holiday table. */
export const anyDay = fc.integer({ min: 0, max: 2921 }).map((offset) => addDays(firstDay, offset));
