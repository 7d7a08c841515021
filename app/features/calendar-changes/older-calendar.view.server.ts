import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { calendarDaysOf } from "~/features/calendar/load-work-calendar.server";
import { type CalendarDate, yearOf } from "~/lib/calendar-date";
import { withAppliedChanges } from "./change.store.server";
import { calendarsAround, movedDeadline, openDeadlines } from "./moved-deadlines.server";

/** That the day of an assignment rests on a calendar which no longer holds. */
export type OlderCalendar = {
  /** The year whose calendar was changed. */
  readonly year: number;
  /** Where the deadline would land by the calendar that stands. */
  readonly to: CalendarDate;
  /** The change with which it can be moved; only for who may do so. */
  readonly changeId: string | null;
};

// Of a year, the last changes are those whose deadlines are still open.
const mostChanges = 3;

/**
 * What a change of the calendar has left of the deadline of an assignment; null when the day that counts holds by the calendar that
 * stands. One statement, and the calendar for work of a year that was changed.
 */
export async function olderCalendarView(
  view: ViewContext,
  assignment: { readonly id: string; readonly dueOn: CalendarDate | null },
): Promise<OlderCalendar | null> {
  if (assignment.dueOn === null) return null;
  const { db, actor, now } = view;
  const deadline = openDeadlines(db, now).where("assignments.id", assignment.id);
  const changed = await withAppliedChanges(deadline, db, { year: yearOf(assignment.dueOn), limit: mostChanges });
  if (changed.length === 0) return null;
  const standing = await calendarDaysOf(view);
  for (const { row, change } of changed) {
    const to = movedDeadline(row, calendarsAround(change, standing))?.effectiveOn;
    if (to) return { year: change.year, to, changeId: can(actor, "calendar.edit", {}) ? change.id : null };
  }
  return null;
}
