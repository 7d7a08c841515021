// "Due soon" as a range of days, so that a database can count it without knowing the calendar.

import { SOON_WORKING_DAYS } from "~/features/calendar/deadline-state";
import { addWorkingDays, type WorkCalendar } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate } from "~/lib/calendar-date";

/** The first due day that is no longer soon on `today`: work due on a day d is due soon when `today <= d < this`. */
export function soonEnds(calendar: WorkCalendar, today: CalendarDate): CalendarDate {
  return addWorkingDays(calendar, today, SOON_WORKING_DAYS + 1);
}

/** The first day on which work due on `dueOn` is due soon. */
export function soonBegins(calendar: WorkCalendar, dueOn: CalendarDate): CalendarDate {
  // Counted back from the day after, so that a due day counts among its own working days, or is skipped when nobody works.
  return addWorkingDays(calendar, addDays(dueOn, 1), -(SOON_WORKING_DAYS + 1));
}
