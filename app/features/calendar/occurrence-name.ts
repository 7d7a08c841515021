// The key of an occurrence read back into the words of a document, and into the days that these name: "2021-H1" is "6 tháng đầu năm 2021".

import { periodName } from "~/features/calendar/period-name";
import { dayOfMonth } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { type DayRange, halfDays, monthDays, quarterDays, yearDays } from "./day-range";

const KEY = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/;

/** The period of an occurrence; null when the deadline is not periodic. */
export function occurrenceName(key: string): Text | null {
  const [all, year = "", month, quarter, half, nineMonths] = KEY.exec(key) ?? [];
  if (all === undefined) return null;
  if (month) return periodName("month", Number(year), Number(month));
  if (quarter) return periodName("quarter", Number(year), Number(quarter));
  if (half) return periodName("half", Number(year), Number(half));
  return periodName(nineMonths ? "nineMonths" : "year", Number(year), 1);
}

/**
 * The days that the name of a period speaks of, whatever days its figures are counted in: "tháng 11" is the whole of November
 * where NĐ 09/2019/NĐ-CP, Điều 12 counts from 15 October to 14 November. Null when the deadline is not periodic.
 */
export function namedDays(key: string): DayRange | null {
  const [all, year = "", month, quarter, half, nineMonths] = KEY.exec(key) ?? [];
  if (all === undefined) return null;
  if (month) return monthDays(Number(year), Number(month));
  if (quarter) return quarterDays(Number(year), Number(quarter));
  if (half) return halfDays(Number(year), Number(half));
  return nineMonths ? { from: dayOfMonth(Number(year), 1, 1), to: quarterDays(Number(year), 3).to } : yearDays(Number(year));
}
