import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { insertRows } from "~db/insert-rows";
import type { AmendedDeadlineRow } from "~db/tables";
import type { TaskDay } from "./amended-deadline";

/**
 * Records the days that an amendment names for tasks; what counts already by the same document is not recorded twice. The
 * caller holds the plan.
 * @returns those that are new
 */
export async function recordAmendedDeadlines(
  trx: Knex.Transaction,
  days: readonly TaskDay[],
  { amendmentId, now }: { amendmentId: string; now: Instant },
): Promise<TaskDay[]> {
  const taskIds = [...new Set(days.map(({ taskId }) => taskId))];
  const known: AmendedDeadlineRow[] = await trx("amended_deadlines").whereIn("task_id", taskIds).orderBy("seq");
  const isKnown = ({ taskId, occurrence, on, isOnward }: TaskDay) => {
    const last = known.findLast((row) => row.task_id === taskId && row.occurrence === occurrence);
    return last?.amendment_id === amendmentId && last.on_day === on && (last.onward === 1) === isOnward;
  };
  const seqs = new Map(known.map((row) => [row.task_id, row.seq]));
  const added = days.filter((day) => !isKnown(day));
  const rows = added.map(({ taskId, occurrence, on, isOnward }) => {
    const seq = (seqs.get(taskId) ?? 0) + 1;
    seqs.set(taskId, seq);
    const told = { occurrence, on_day: on, onward: isOnward ? 1 : 0, amendment_id: amendmentId, set_at: now };
    return { id: newId(), task_id: taskId, seq, ...told };
  });
  await insertRows(trx, "amended_deadlines", rows);
  return added;
}
