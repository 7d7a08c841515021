// The days of the month, quarter, half-year or year that a document names, from its first to its last.

import { type CalendarDate, dayOfMonth, endOfHalf, endOfMonth, endOfQuarter, endOfYear } from "~/lib/calendar-date";

/** Both days belong to the range. */
export type DayRange = { from: CalendarDate; to: CalendarDate };

const rangeFrom = (from: CalendarDate, endOf: (day: CalendarDate) => CalendarDate): DayRange => ({ from, to: endOf(from) });

export const monthDays = (year: number, month: number) => rangeFrom(dayOfMonth(year, month, 1), endOfMonth);

/** `quarter` is 1 to 4. */
export const quarterDays = (year: number, quarter: number) => rangeFrom(dayOfMonth(year, quarter * 3 - 2, 1), endOfQuarter);

/** `half` is 1 or 2. */
export const halfDays = (year: number, half: number) => rangeFrom(dayOfMonth(year, half * 6 - 5, 1), endOfHalf);

export const yearDays = (year: number) => rangeFrom(dayOfMonth(year, 1, 1), endOfYear);
