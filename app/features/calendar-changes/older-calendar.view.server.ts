import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { readEveryYear } from "~/features/calendar/calendar-year.view.server";
import { type CalendarDate, yearOf } from "~/lib/calendar-date";
import { appliedChangesOf } from "./change.store.server";
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
 * stands. One statement for most work, at most three.
 */
export async function olderCalendarView(
  { db, actor, now }: ViewContext,
  assignment: { readonly id: string; readonly dueOn: CalendarDate | null },
): Promise<OlderCalendar | null> {
  if (assignment.dueOn === null) return null;
  const changes = await appliedChangesOf(db, yearOf(assignment.dueOn), mostChanges);
  const row = changes.length === 0 ? undefined : await openDeadlines(db, now).where("assignments.id", assignment.id).first();
  if (!row) return null;
  const standing = await readEveryYear(db);
  for (const change of changes) {
    const to = movedDeadline(row, calendarsAround(change, standing))?.effectiveOn;
    if (to) return { year: change.year, to, changeId: can(actor, "calendar.edit", {}) ? change.id : null };
  }
  return null;
}
