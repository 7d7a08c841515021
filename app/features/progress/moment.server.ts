import type { ViewContext } from "~/features/accounts/context";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { Moment } from "./assignment-facts.server";
import { soonEnds } from "./due-soon";

/** The moment of a view with the calendar it is counted by, in at most one statement. */
export async function momentOf(view: Omit<ViewContext, "actor">): Promise<Moment & { calendar: WorkCalendar }> {
  const { now, today } = view;
  const calendar = await workCalendarOf(view);
  return { now, today, calendar, soonEndsOn: soonEnds(calendar, today) };
}
