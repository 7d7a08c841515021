import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, mustHold, NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { TaskRow } from "~db/tables";
import { holdPlanToEdit } from "./plan-object.server";
import { checkTaskChange, type TaskFacts } from "./task";
import { taskFactsOf, taskMustFit, taskUseOf, updateTask } from "./task.store.server";
import { currentTaskFields } from "./task-fields.server";

export type TaskEdit = TaskFacts & { readonly planId: string; readonly taskId: string; readonly version: number };

const changedMeanwhile = {
  vi: "Người khác vừa sửa nhiệm vụ này. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed this task. Look at what is stored, then save again.",
};

/**
 * Changes what a task says. Assignments keep the days they were given.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws Conflict when someone changed the task first
 * @throws RuleViolation when an assigned task would get another deadline, or one in progress another form
 */
export async function editTask(
  { db, actor, now }: CommandContext,
  { planId, taskId, version, ...task }: TaskEdit,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    const row: TaskRow | undefined = await trx("tasks").where({ id: taskId, plan_id: planId }).whereNull("removed_at").first();
    if (!row) throw new NotFound();
    const before = await taskFactsOf(trx, row);
    await taskMustFit(trx, plan, task);
    mustHold(checkTaskChange(before, task, await taskUseOf(trx, row)));
    if (!(await updateTask(trx, taskId, version, task)))
      throw new Conflict(changedMeanwhile, await currentTaskFields(trx, taskId));
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "task.edited",
      objectType: "task",
      objectId: taskId,
      data: { planId, changes: changes(before, task) },
    });
  });
}
