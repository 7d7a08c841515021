/**
 * The data that every installation needs: days off and administrative units. Loading again changes nothing, and a year of the
 * calendar that the installation has changed itself is left as it is.
 */
import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import { systemActor } from "~/features/accounts/system-actor";
import { recordAudit } from "~/features/audit/record-audit.server";
import { calendarDayTableRow, yearsKeptHere } from "~/features/calendar/replace-calendar-year.server";
import { yearOf } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import type { AdministrativeUnitRow, CalendarDayTableRow } from "~db/tables";
import { calendarDays } from "./calendar-days";
import { readUnits } from "./units";

// SQLite takes at most 500 rows in one insert.
const batch = 400;

async function calendarRows(trx: Knex.Transaction): Promise<CalendarDayTableRow[]> {
  const own = await yearsKeptHere(trx);
  return calendarDays.filter(({ on }) => !own.includes(yearOf(on))).map(calendarDayTableRow);
}

type Table = { readonly name: "calendar_days" | "administrative_units"; readonly key: string };

/** Writes the rows that are new or differ from what stands there. @returns how many */
async function bring<Row extends object>(trx: Knex.Transaction, { name, key }: Table, rows: readonly Row[]): Promise<number> {
  const standing: Row[] = await trx(name).select("*");
  const byKey = new Map(standing.map((row) => [row[key as keyof Row], row]));
  const isAlike = (row: Row) => {
    const old = byKey.get(row[key as keyof Row]);
    return old !== undefined && Object.entries(row).every(([column, value]) => old[column as keyof Row] === value);
  };
  const changed = rows.filter((row) => !isAlike(row));
  for (let start = 0; start < changed.length; start += batch) {
    await trx(name)
      .insert(changed.slice(start, start + batch))
      .onConflict(key)
      .merge();
  }
  return changed.length;
}

/** Loads the calendar of days off and the administrative units. @returns how many rows were new or changed */
export async function loadReference({ db, now }: { db: Knex; now: Instant }): Promise<{ days: number; units: number }> {
  const units: AdministrativeUnitRow[] = readUnits();
  return inTransaction(db, async (trx) => {
    const days = await bring(trx, { name: "calendar_days", key: "on_day" }, await calendarRows(trx));
    const changedUnits = await bring(trx, { name: "administrative_units", key: "code" }, units);
    if (days + changedUnits > 0) {
      await recordAudit(trx, authorOf(systemActor), now, {
        action: "reference.loaded",
        objectType: "settings",
        objectId: "reference",
        data: { days, units: changedUnits },
      });
    }
    return { days, units: changedUnits };
  });
}
