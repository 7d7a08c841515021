// Results are published for a quarter, a half-year or a year of the calendar, once it has ended; work belongs to the period in which it is due.

import { occurrenceName } from "~/features/calendar/occurrence-name";
import { addDays, type CalendarDate, calendarDate, endOfMonth, yearOf } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

export type ResultPeriod = {
  /** "2020-Q3", "2020-H1", "2020". */
  readonly key: string;
  readonly name: Text;
  /** Both days belong to it. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
};

const monthsOf: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  "": [1, 12],
};

/** The period of a key; null when there is none of that name. */
export function resultPeriod(key: string): ResultPeriod | null {
  const [all, year = "", part = ""] = /^((?:19|20)\d{2})(?:-(Q[1-4]|H[12]))?$/.exec(key) ?? [];
  const months = monthsOf[part];
  const name = occurrenceName(key);
  if (all === undefined || months === undefined || name === null) return null;
  const day = (month: number) => calendarDate(`${year}-${String(month).padStart(2, "0")}-01`);
  return { key, name, from: day(months[0]), to: endOfMonth(day(months[1])) };
}

/** The first day on which results of the period can be published. */
export function publishableFrom({ to }: Pick<ResultPeriod, "to">): CalendarDate {
  return addDays(to, 1);
}

/** Whether the last day of the period has passed. */
export function hasEnded({ to }: Pick<ResultPeriod, "to">, today: CalendarDate): boolean {
  return today > to;
}

/** The periods of this year and the last that have begun by `today`, the latest end first. */
export function begunPeriods(today: CalendarDate): ResultPeriod[] {
  const years = [yearOf(today), yearOf(today) - 1];
  return years
    .flatMap((year) => Object.keys(monthsOf).map((part) => resultPeriod(part === "" ? `${year}` : `${year}-${part}`)))
    .filter((period) => period !== null)
    .filter(({ from }) => from <= today)
    .sort((a, b) => (a.to === b.to ? (a.from < b.from ? 1 : -1) : a.to < b.to ? 1 : -1));
}
