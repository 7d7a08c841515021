import type { CommandContext } from "~/features/accounts/context";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound, type Problem, RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { dayTwice, problemsOfDay } from "./calendar-change";
import { deleteChange, writeChangeRows } from "./change.store.server";
import { holdOpenChange, requireCalendarEditor } from "./require-change.server";

export type DayEntry = {
  changeId: string;
  /** The day that is corrected; null adds one. */
  replaces: CalendarDate | null;
  day: CalendarDayRow;
};

/**
 * Enters a day into a change, or corrects one of it.
 * @throws RuleViolation when the day is not of the year, its kind does not fit, or it is in the table already
 * @throws Conflict when the change is applied
 */
export async function enterDay({ db, actor }: CommandContext, { changeId, replaces, day }: DayEntry): Promise<void> {
  requireCalendarEditor(actor);
  await inTransaction(db, async (trx) => {
    const change = await holdOpenChange(trx, changeId);
    if (replaces !== null && !change.after.some((row) => row.on === replaces)) throw new NotFound();
    const others = change.after.filter((row) => row.on !== replaces);
    const twice: Problem[] = others.some((row) => row.on === day.on) ? [{ field: "on", text: dayTwice(day.on) }] : [];
    const problems = [...problemsOfDay(day, change.year), ...twice];
    if (problems.length > 0) throw new RuleViolation(problems);
    await writeChangeRows(trx, change.id, [...others, day]);
  });
}

/** Takes a day out of a change; one that is not there is out already. @throws Conflict when the change is applied */
export async function takeOutDay(
  { db, actor }: CommandContext,
  { changeId, on }: { changeId: string; on: CalendarDate },
): Promise<void> {
  requireCalendarEditor(actor);
  await inTransaction(db, async (trx) => {
    const change = await holdOpenChange(trx, changeId);
    await writeChangeRows(
      trx,
      change.id,
      change.after.filter((row) => row.on !== on),
    );
  });
}

/** Throws a change away that is not applied. @throws Conflict when it is applied */
export async function dropChange({ db, actor }: CommandContext, { changeId }: { changeId: string }): Promise<void> {
  requireCalendarEditor(actor);
  await inTransaction(db, async (trx) => {
    const change = await holdOpenChange(trx, changeId);
    await deleteChange(trx, change.id);
  });
}
