import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { type CalendarYear, calendarYearView } from "~/features/calendar/calendar-year.view.server";
import { firstLawYear, lastLawYear, likelyChoice, type NoticeChoice } from "~/features/calendar/law-days";
import type { Instant } from "~/lib/clock";
import { differences } from "./calendar-change";
import { appliedChangesOf, openChangesOf } from "./change.store.server";
import { movedDeadlines } from "./moved-deadlines.server";
import { requireCalendarEditor } from "./require-change.server";

export type OpenChange = { readonly id: string; readonly by: string | null; readonly madeAt: Instant; readonly days: number };
/** A change in force, and how many open deadlines still stand on a day of the calendar before it; null when not counted. */
export type AppliedChange = {
  readonly id: string;
  readonly by: string | null;
  readonly appliedAt: Instant;
  readonly days: number;
  readonly left: number | null;
};
export type CalendarPage = CalendarYear & {
  readonly canEdit: boolean;
  /** Changes that were begun and not yet applied; only for who may apply them. */
  readonly open: readonly OpenChange[];
  /** The last changes in force; only for who may move the deadlines that they left. */
  readonly applied: readonly AppliedChange[];
};

const mostApplied = 3;

/**
 * A year of the calendar, and its changes for who may edit it; at most six statements. Only what the last change in force has left
 * is counted, since that means to resolve every open deadline near its days.
 */
export async function calendarPageView(view: ViewContext, year: number): Promise<CalendarPage> {
  const page = await calendarYearView(view, year);
  const canEdit = can(view.actor, "calendar.edit", {});
  if (!canEdit) return { ...page, canEdit, open: [], applied: [] };
  const changes = await openChangesOf(view.db, year);
  const applied = await appliedChangesOf(view.db, year, mostApplied);
  const makers = [...changes.map((change) => change.madeBy), ...applied.map((change) => change.appliedBy)].filter(
    (id) => id !== null,
  );
  const names: { id: string; name: string }[] =
    makers.length === 0 ? [] : await view.db("users").whereIn("id", makers).select("id", "name");
  const nameOf = (userId: string | null) => names.find((user) => user.id === userId)?.name ?? null;
  return {
    ...page,
    canEdit,
    open: changes.map(({ id, madeBy, madeAt, before, after }) => ({
      id,
      madeAt,
      by: nameOf(madeBy),
      days: differences(before, after).length,
    })),
    applied: await Promise.all(
      applied.map(async (change, place) => ({
        id: change.id,
        appliedAt: change.appliedAt,
        by: nameOf(change.appliedBy),
        days: differences(change.before, change.after).length,
        left: place === 0 ? (await movedDeadlines(view.db, view.now, change)).length : null,
      })),
    ),
  };
}

export type NewChangeForm = { readonly year: number; readonly isEntered: boolean; readonly likely: NoticeChoice | null };

/** The form that begins a change of `year`: whether it has a table, and what a notice would most likely choose. @throws Forbidden */
export async function newChangeView(view: ViewContext, year: number): Promise<NewChangeForm> {
  requireCalendarEditor(view.actor);
  const { days } = await calendarYearView(view, year);
  const likely = firstLawYear <= year && year <= lastLawYear ? likelyChoice(year) : null;
  return { year, isEntered: days.length > 0, likely };
}
