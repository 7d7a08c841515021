import type { Knex } from "knex";
import { readCalendarDays } from "./calendar-days.store.server";
import { type WorkCalendar, workCalendar } from "./work-calendar";

/** The whole table of days off and worked Saturdays, in one statement (about fifteen rows a year). */
export async function loadWorkCalendar(db: Knex): Promise<WorkCalendar> {
  return workCalendar(await readCalendarDays(db));
}
