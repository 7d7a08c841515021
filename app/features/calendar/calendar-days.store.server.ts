import type { Knex } from "knex";
import type { CalendarDayTableRow } from "~db/tables";
import type { CalendarDayRow } from "./work-calendar";

function toDay(row: CalendarDayTableRow): CalendarDayRow {
  return {
    on: row.on_day,
    kind: row.kind as CalendarDayRow["kind"],
    name: { vi: row.name_vi, en: row.name_en },
    basis: row.basis,
  };
}

/** The entered days off and worked Saturdays, earliest first; of one year, or of all. */
export async function readCalendarDays(db: Knex, year?: number): Promise<CalendarDayRow[]> {
  const query = db<CalendarDayTableRow>("calendar_days").orderBy("calendar_days.on_day");
  if (year !== undefined)
    query.where("calendar_days.on_day", ">=", `${year}-01-01`).andWhere("calendar_days.on_day", "<", `${year + 1}-01-01`);
  return (await query).map(toDay);
}
