import type { Knex } from "knex";
import type { WorkState } from "~/features/calendar/deadline-state";

/** The work state after everything that has happened; for views at a moment use `joinCurrentState`. */
export async function workStateNow(trx: Knex.Transaction, assignmentId: string): Promise<WorkState | null> {
  const row = await trx("assignment_events")
    .where({ assignment_id: assignmentId })
    .whereNotNull("work_state")
    .orderBy("seq", "desc")
    .first("work_state");
  return row?.work_state ?? null;
}
