import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { TaskRow } from "~db/tables";
import { holdPlanToEdit } from "./plan-object.server";
import { whyNotRemoved } from "./task";
import { taskUseOf } from "./task.store.server";

/**
 * Takes a task that was never assigned out of its plan; the history keeps it.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when it is assigned, or a target is measured by it
 */
export async function removeTask(
  { db, actor, now }: CommandContext,
  { planId, taskId }: { planId: string; taskId: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, planId);
    const row: TaskRow | undefined = await trx("tasks").where({ id: taskId, plan_id: planId }).whereNull("removed_at").first();
    if (!row) throw new NotFound();
    const why = whyNotRemoved(await taskUseOf(trx, row));
    if (why) throw violation(null, why);
    await trx("tasks")
      .where({ id: taskId })
      .update({ removed_at: now, version: row.version + 1 });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "task.removed",
      objectType: "task",
      objectId: taskId,
      data: { planId, text: row.text },
    });
  });
}
