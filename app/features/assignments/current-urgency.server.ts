import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";

/** SQL for the level of urgency of `assignments` at a moment: that of the last mark up to it, 0 without one. */
export function currentUrgency(db: Knex, now: Instant): Knex.Raw {
  return db.raw(
    `coalesce((select mark.level from urgency_marks as mark
      where mark.assignment_id = assignments.id and mark.set_at <= ? order by mark.seq desc limit 1), 0)`,
    [now],
  );
}

/** The level of every piece of work that is marked as urgent at a moment, by its id; one statement over a small table. */
export async function readLevels(db: Knex, now: Instant): Promise<Map<string, number>> {
  const rows: { assignment_id: string; level: number }[] = await db("urgency_marks")
    .where("set_at", "<=", now)
    .orderBy(["assignment_id", "seq"])
    .select("assignment_id", "level");
  // The later mark of a piece of work takes the place of the earlier.
  return new Map(rows.map((row) => [row.assignment_id, row.level]));
}
