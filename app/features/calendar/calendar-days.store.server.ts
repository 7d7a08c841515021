import type { Knex } from "knex";
import { lockRow } from "~db/dialect";
import type { CalendarDayTableRow, CalendarYearRow } from "~db/tables";
import type { CalendarDayRow } from "./work-calendar";

function toDay(row: CalendarDayTableRow): CalendarDayRow {
  return {
    on: row.on_day,
    kind: row.kind as CalendarDayRow["kind"],
    name: { vi: row.name_vi, en: row.name_en },
    basis: row.basis,
    notice: row.notice_number === null ? null : { number: row.notice_number, on: row.notice_on },
  };
}

const inYear = (query: Knex.QueryBuilder, year: number) =>
  query.where("calendar_days.on_day", ">=", `${year}-01-01`).andWhere("calendar_days.on_day", "<", `${year + 1}-01-01`);

/** The entered days off and worked Saturdays, earliest first; of one year, or of all. */
export async function readCalendarDays(db: Knex, year?: number): Promise<CalendarDayRow[]> {
  const query = db<CalendarDayTableRow>("calendar_days").orderBy("calendar_days.on_day");
  const rows: CalendarDayTableRow[] = await (year === undefined ? query : inYear(query, year));
  return rows.map(toDay);
}

/** Marks a year as kept by this installation and holds it until the transaction ends. */
export async function holdCalendarYear(trx: Knex.Transaction, row: CalendarYearRow): Promise<void> {
  await trx("calendar_years").insert(row).onConflict("year").merge();
  await lockRow(trx("calendar_years").where({ year: row.year }).first("year"), trx);
}

export async function deleteCalendarYear(trx: Knex.Transaction, year: number): Promise<void> {
  await inYear(trx("calendar_days"), year).delete();
}
