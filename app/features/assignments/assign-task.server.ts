import type { CommandContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import { valueOfOne } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { type Assigned, assignTasks, type TaskAssignmentsAsked, type TaskLeads } from "./assign-tasks.server";

export type TaskAssignment = TaskLeads & Pick<TaskAssignmentsAsked, "on" | "occurrencesDueUntil">;

/**
 * Assigns one task to agencies and groups, as `assignTasks`.
 * @returns ids of the assignments made, of those that were there before, and of those among them that begin anew
 * @throws RuleViolation when an agency supports the task already, is unknown, not valid on the day, or beyond the plan's reach
 */
export async function assignTask(
  { db, ...by }: CommandContext,
  { on, occurrencesDueUntil, ...task }: TaskAssignment,
): Promise<Assigned> {
  return inTransaction(db, async (trx) => {
    const named = await trx("tasks").where({ id: task.taskId }).first("plan_id");
    if (!named) throw new NotFound();
    return valueOfOne(await assignTasks({ db: trx, ...by }, { planId: named.plan_id, tasks: [task], on, occurrencesDueUntil }));
  });
}
