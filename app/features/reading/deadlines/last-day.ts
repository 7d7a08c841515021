// "Trong quý III/2026" leaves time until 30/9, "trước quý III/2026" until 30/6.

import { type CalendarDate, dayOfMonth } from "~/lib/calendar-date";

/** A month, quarter, half or year; `number` counts within the year and is 1 for a whole year. */
type SpanOfTime = {
  readonly kind: "month" | "quarter" | "half" | "year";
  readonly number: number;
  readonly year: number | null;
};

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/**
 * The last day of a span, or with "trước" the last day before it begins.
 * @returns null without a year, and for a number that no year has, such as month 13.
 */
export function lastDayOf({ kind, number, year }: SpanOfTime, isBefore = false): CalendarDate | null {
  const month = number * MONTHS[kind];
  if (year === null || month < 1 || month > 12) return null;
  return dayOfMonth(year, isBefore ? month - MONTHS[kind] : month, 31);
}

/** Whether the words that lead to a span end with "trước"; "trước cuối năm" still means within it. */
export const leadsBefore = (lead: string) => /(?<!\p{L})trước\s*$/u.test(lead);
