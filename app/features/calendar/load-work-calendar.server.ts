import type { Knex } from "knex";
import { readCalendarDays } from "./calendar-days.store.server";
import { type CalendarDayRow, type WorkCalendar, workCalendar } from "./work-calendar";

/** Where the calendar is read; a request reads it once for all that it shows and hands it on as `calendarDays`. */
export type CalendarSource = { readonly db: Knex; readonly calendarDays?: () => Promise<readonly CalendarDayRow[]> };

/** The whole table of days off and worked Saturdays, in one statement (about fifteen rows a year). */
export async function loadWorkCalendar(db: Knex): Promise<WorkCalendar> {
  return workCalendar(await readCalendarDays(db));
}

/** The whole table of the calendar, earliest day first; at most one statement. */
export function calendarDaysOf({ db, calendarDays }: CalendarSource): Promise<readonly CalendarDayRow[]> {
  return calendarDays ? calendarDays() : readCalendarDays(db);
}

/** The calendar that a view counts by; at most one statement. */
export async function workCalendarOf(view: CalendarSource): Promise<WorkCalendar> {
  return workCalendar(await calendarDaysOf(view));
}
