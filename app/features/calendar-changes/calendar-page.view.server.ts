import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { type CalendarYear, calendarYearView } from "~/features/calendar/calendar-year.view.server";
import { firstLawYear, lastLawYear, likelyChoice, type NoticeChoice } from "~/features/calendar/law-days";
import type { Instant } from "~/lib/clock";
import { differences } from "./calendar-change";
import { openChangesOf } from "./change.store.server";
import { requireCalendarEditor } from "./require-change.server";

export type OpenChange = { readonly id: string; readonly by: string | null; readonly madeAt: Instant; readonly days: number };
export type CalendarPage = CalendarYear & {
  readonly canEdit: boolean;
  /** Changes that were begun and not yet applied; only for who may apply them. */
  readonly open: readonly OpenChange[];
};

/** A year of the calendar, and the changes under way for who may edit it; at most three statements. */
export async function calendarPageView(view: ViewContext, year: number): Promise<CalendarPage> {
  const page = await calendarYearView(view, year);
  const canEdit = can(view.actor, "calendar.edit", {});
  if (!canEdit) return { ...page, canEdit, open: [] };
  const changes = await openChangesOf(view.db, year);
  const makers = changes.map((change) => change.madeBy).filter((id) => id !== null);
  const names: { id: string; name: string }[] =
    makers.length === 0 ? [] : await view.db("users").whereIn("id", makers).select("id", "name");
  return {
    ...page,
    canEdit,
    open: changes.map(({ id, madeBy, madeAt, before, after }) => ({
      id,
      madeAt,
      by: names.find((user) => user.id === madeBy)?.name ?? null,
      days: differences(before, after).length,
    })),
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
