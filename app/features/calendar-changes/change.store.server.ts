import type { Knex } from "knex";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import type { Instant } from "~/lib/clock";
import { lockRow } from "~db/dialect";
import type { CalendarChangeRow } from "~db/tables";
import { type ChangeOrigin, inOrder } from "./calendar-change";
import { parseCalendarRows } from "./calendar-day.schema";

/** A change of one year's calendar, begun and perhaps applied. */
export type CalendarChange = {
  readonly id: string;
  readonly year: number;
  readonly origin: ChangeOrigin;
  readonly before: readonly CalendarDayRow[];
  readonly after: readonly CalendarDayRow[];
  readonly madeAt: Instant;
  readonly madeBy: string | null;
  readonly appliedAt: Instant | null;
  readonly appliedBy: string | null;
  readonly version: number;
};
export type ChangeInForce = CalendarChange & { readonly appliedAt: Instant };

function toChange(row: CalendarChangeRow): CalendarChange {
  return {
    id: row.id,
    year: row.year,
    origin: row.origin as ChangeOrigin,
    before: parseCalendarRows(row.rows_before),
    after: parseCalendarRows(row.rows_after),
    madeAt: row.made_at,
    madeBy: row.made_by,
    appliedAt: row.applied_at,
    appliedBy: row.applied_by,
    version: row.version,
  };
}

const asJson = (rows: readonly CalendarDayRow[]) => JSON.stringify(inOrder(rows));

/** The change with this id; with `forUpdate` it is held until the transaction ends. */
export async function findChange(db: Knex, id: string, { forUpdate = false } = {}): Promise<CalendarChange | null> {
  const query = db("calendar_changes").where({ id }).first();
  const row: CalendarChangeRow | undefined = await (forUpdate ? lockRow(query, db) : query);
  return row ? toChange(row) : null;
}

/** Changes of a year that are not yet applied, the last first. */
export async function openChangesOf(db: Knex, year: number): Promise<CalendarChange[]> {
  const rows: CalendarChangeRow[] = await db("calendar_changes").where({ year }).whereNull("applied_at").orderBy("id", "desc");
  return rows.map(toChange);
}

/** Changes of a year that are in force, the last first. */
export async function appliedChangesOf(db: Knex, year: number, limit: number): Promise<ChangeInForce[]> {
  const rows: CalendarChangeRow[] = await db("calendar_changes")
    .where({ year })
    .whereNotNull("applied_at")
    .orderBy([
      { column: "applied_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(limit);
  return rows.flatMap((row) => (row.applied_at === null ? [] : [{ ...toChange(row), appliedAt: row.applied_at }]));
}

export async function insertChange(trx: Knex.Transaction, change: CalendarChange): Promise<void> {
  await trx("calendar_changes").insert({
    id: change.id,
    year: change.year,
    origin: change.origin,
    rows_before: asJson(change.before),
    rows_after: asJson(change.after),
    made_at: change.madeAt,
    made_by: change.madeBy,
  });
}

/** Writes another table into a change that is not yet applied. */
export async function writeChangeRows(trx: Knex.Transaction, id: string, rows: readonly CalendarDayRow[]): Promise<void> {
  await trx("calendar_changes")
    .where({ id })
    .update({ rows_after: asJson(rows), version: trx.raw("calendar_changes.version + 1") });
}

export async function markApplied(trx: Knex.Transaction, id: string, by: { at: Instant; userId: string | null }): Promise<void> {
  await trx("calendar_changes").where({ id }).update({ applied_at: by.at, applied_by: by.userId });
}

export async function deleteChange(trx: Knex.Transaction, id: string): Promise<void> {
  await trx("calendar_changes").where({ id }).delete();
}
