import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { holdPlanToEdit } from "./plan-object.server";
import type { TaskFacts } from "./task";
import { insertTask, nextPosition, taskMustFit } from "./task.store.server";

export type NewTask = TaskFacts & { readonly id?: string; readonly planId: string };

/**
 * Adds a task at the end of its plan. An id that exists already answers that task, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when it is due before the plan was issued, or names what is not there
 */
export async function addTask({ db, actor, now }: CommandContext, input: NewTask): Promise<{ id: string }> {
  const { id = newId(), planId, ...task } = input;
  return inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    if (await trx("tasks").where({ id, plan_id: planId }).first("id")) return { id };
    await taskMustFit(trx, plan, task);
    await insertTask(trx, { id, planId, position: await nextPosition(trx, "tasks", planId) }, task);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "task.added",
      objectType: "task",
      objectId: id,
      data: { planId, ...task },
    });
    return { id };
  });
}
