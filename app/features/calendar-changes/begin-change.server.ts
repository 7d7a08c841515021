import type { CommandContext } from "~/features/accounts/context";
import { readCalendarYear } from "~/features/calendar/calendar-year.view.server";
import { firstLawYear, lawDays, likelyChoice } from "~/features/calendar/law-days";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { type ChangeOrigin, isSameTable } from "./calendar-change";
import { insertChange, openChangesOf } from "./change.store.server";
import { requireCalendarEditor } from "./require-change.server";

/**
 * Begins a change of a year's calendar. Nothing of the calendar is different until it is applied. The same change begun twice by
 * one person is one change.
 * @param rows the table as it shall be; the table that stands unless given
 * @returns the id of the change
 * @throws Forbidden unless the actor edits the calendar
 */
export async function beginChange(
  { db, actor, now }: CommandContext,
  { year, origin, rows }: { year: number; origin: ChangeOrigin; rows?: readonly CalendarDayRow[] },
): Promise<string> {
  requireCalendarEditor(actor);
  return inTransaction(db, async (trx) => {
    const before = await readCalendarYear(trx, year);
    const after = rows ?? before;
    const own = (await openChangesOf(trx, year)).filter((change) => change.madeBy === (actor.userId || null));
    const same = own.find(
      (change) =>
        change.origin === origin && isSameTable(change.before, before) && (origin === "edit" || isSameTable(change.after, after)),
    );
    if (same) return same.id;
    const change = {
      id: newId(),
      year,
      origin,
      before,
      after,
      madeAt: now,
      madeBy: actor.userId || null,
      appliedAt: null,
      appliedBy: null,
      version: 1,
    };
    await insertChange(trx, change);
    return change.id;
  });
}

type LawChoices = { readonly tetDaysBefore: "likely" | "1" | "2"; readonly nationalDay: "likely" | "before" | "after" };

const noLaw = {
  vi: `Chỉ lập được theo luật cho các năm từ ${firstLawYear}. Với năm trước đó hãy nhập từng ngày.`,
  en: `The law's days are known from ${firstLawYear} on. For earlier years enter each day.`,
};

/** Begins a change from the days that the law gives; days swapped by notice that stand already are kept. @throws RuleViolation before 2013 */
export async function beginChangeByLaw(
  command: CommandContext,
  { year, ...choices }: LawChoices & { year: number },
): Promise<string> {
  requireCalendarEditor(command.actor);
  if (year < firstLawYear) throw violation("year", noLaw);
  const likely = likelyChoice(year);
  const lawful = lawDays(year, {
    tetDaysBefore: choices.tetDaysBefore === "likely" ? likely.tetDaysBefore : choices.tetDaysBefore === "1" ? 1 : 2,
    nationalDay: choices.nationalDay === "likely" ? likely.nationalDay : choices.nationalDay,
  });
  const days = new Set(lawful.map((row) => row.on));
  const standing = await readCalendarYear(command.db, year);
  const swapped = standing.filter((row) => (row.kind === "swapped-off" || row.kind === "worked") && !days.has(row.on));
  return beginChange(command, { year, origin: "law", rows: [...lawful, ...swapped] });
}
