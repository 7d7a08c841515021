import type { Knex } from "knex";
import { yearOf } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { insertRows } from "~db/insert-rows";
import type { CalendarDayTableRow } from "~db/tables";
import { deleteCalendarYear, holdCalendarYear, readCalendarDays } from "./calendar-days.store.server";
import type { CalendarDayRow } from "./work-calendar";

/** A day of the calendar as its table row. */
export function calendarDayTableRow({ on, kind, name, basis, notice }: CalendarDayRow): CalendarDayTableRow {
  const noticed = { notice_number: notice?.number ?? null, notice_on: notice?.on ?? null };
  return { on_day: on, kind, name_vi: name.vi, name_en: name.en, basis, ...noticed };
}

/** The years that this installation has changed, and that the reference data leave alone. */
export async function yearsKeptHere(db: Knex): Promise<number[]> {
  return db("calendar_years").orderBy("year").pluck("year");
}

/** The table of one year as it stands, held against other changes until the transaction ends. */
export async function holdAndReadYear(trx: Knex.Transaction, year: number, now: Instant): Promise<CalendarDayRow[]> {
  await holdCalendarYear(trx, { year, changed_at: now });
  return readCalendarDays(trx, year);
}

/**
 * Puts `rows` in the place of a year's table; from then on the year is this installation's own. Who may, and the audit entry,
 * are the caller's.
 * @throws RangeError when a row lies outside the year
 */
export async function replaceCalendarYear(
  trx: Knex.Transaction,
  { year, rows, now }: { year: number; rows: readonly CalendarDayRow[]; now: Instant },
): Promise<void> {
  if (rows.some((row) => yearOf(row.on) !== year)) throw new RangeError(`A day lies outside ${year}`);
  await holdCalendarYear(trx, { year, changed_at: now });
  await deleteCalendarYear(trx, year);
  await insertRows(trx, "calendar_days", rows.map(calendarDayTableRow));
}
