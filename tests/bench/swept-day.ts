import { calendarDate } from "~/lib/calendar-date";

/** The day whose reminders are measured: a Tuesday. */
export const sweptDay = calendarDate("2020-07-07");
