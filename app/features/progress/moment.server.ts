import type { ViewContext } from "~/features/accounts/context";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { Moment } from "./assignment-facts.server";
import { soonEnds } from "./due-soon";

/** The moment of a view with the calendar it is counted by, in one statement. */
export async function momentOf({
  db,
  now,
  today,
}: Pick<ViewContext, "db" | "now" | "today">): Promise<Moment & { calendar: WorkCalendar }> {
  const calendar = await loadWorkCalendar(db);
  return { now, today, calendar, soonEndsOn: soonEnds(calendar, today) };
}
