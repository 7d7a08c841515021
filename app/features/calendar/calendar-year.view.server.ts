import type { Knex } from "knex";
import { type CalendarDate, yearOf } from "~/lib/calendar-date";
import { readCalendarDays } from "./calendar-days.store.server";
import type { CalendarDayRow } from "./work-calendar";

export type CalendarYear = {
  readonly year: number;
  readonly today: CalendarDate;
  /** Years whose table has been entered, earliest first. */
  readonly years: readonly number[];
  /** Days off and worked Saturdays of the year; empty when it has not been entered. */
  readonly days: readonly CalendarDayRow[];
};

/** One year of the working calendar, and which other years can be looked at. */
export async function calendarYearView({ db, today }: { db: Knex; today: CalendarDate }, year: number): Promise<CalendarYear> {
  const days = await readCalendarDays(db);
  const years = [...new Set(days.map((day) => yearOf(day.on)))];
  return { year, today, years, days: days.filter((day) => yearOf(day.on) === year) };
}

/** The table of one year, earliest day first. */
export async function readCalendarYear(db: Knex, year: number): Promise<CalendarDayRow[]> {
  return readCalendarDays(db, year);
}

/** The tables of all years, earliest day first; one statement. */
export async function readEveryYear(db: Knex): Promise<CalendarDayRow[]> {
  return readCalendarDays(db);
}
