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
