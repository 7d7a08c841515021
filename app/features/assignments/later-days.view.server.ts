import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";

/** For those of `ids` to which more happened after `now`, the last day of it: nothing can be done with them before. One statement. */
export async function laterDays(db: Knex, now: Instant, ids: readonly string[]): Promise<ReadonlyMap<string, CalendarDate>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; on: CalendarDate }[] = await db("assignment_events")
    .whereIn("assignment_events.assignment_id", ids)
    .where("assignment_events.at", ">", now)
    .groupBy("assignment_events.assignment_id")
    .select({ id: "assignment_events.assignment_id", on: db.raw("max(assignment_events.on_day)") });
  return new Map(rows.map(({ id, on }) => [id, on]));
}
