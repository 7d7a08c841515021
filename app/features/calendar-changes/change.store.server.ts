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

const lastFirst = (table: string) =>
  (["applied_at", "id"] as const).map((column) => ({ column: `${table}.${column}`, order: "desc" }) as const);

const inForce = (db: Knex, year: number, limit: number) =>
  db("calendar_changes")
    .where({ year })
    .whereNotNull("applied_at")
    .orderBy([...lastFirst("calendar_changes")])
    .limit(limit);

const toChangeInForce = (row: CalendarChangeRow): ChangeInForce[] =>
  row.applied_at === null ? [] : [{ ...toChange(row), appliedAt: row.applied_at }];

/** Changes of a year that are in force, the last first. */
export async function appliedChangesOf(db: Knex, year: number, limit: number): Promise<ChangeInForce[]> {
  const rows: CalendarChangeRow[] = await inForce(db, year, limit);
  return rows.flatMap(toChangeInForce);
}

const columns = [
  "id",
  "year",
  "origin",
  "rows_before",
  "rows_after",
  "made_at",
  "made_by",
  "applied_at",
  "applied_by",
  "version",
] as const satisfies readonly (keyof CalendarChangeRow)[];

/** What `query` finds, once for each of these changes; one statement, and no row when there is no change. */
export async function withAppliedChanges<T extends object>(
  query: Knex.QueryBuilder<object, T[]>,
  db: Knex,
  { year, limit }: { readonly year: number; readonly limit: number },
): Promise<{ row: T; change: ChangeInForce }[]> {
  const named = Object.fromEntries(columns.map((column) => [`change_${column}`, `changed.${column}`]));
  const rows: Record<string, unknown>[] = await query
    .join(inForce(db, year, limit).as("changed"), (on) => on.onVal("changed.year", "=", year))
    .orderBy([...lastFirst("changed")])
    .select(named);
  return rows.flatMap((row) => {
    const change = Object.fromEntries(columns.map((column) => [column, row[`change_${column}`]]));
    return toChangeInForce(change as CalendarChangeRow).map((inForce) => ({ row: row as T, change: inForce }));
  });
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
