import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { holdPlanToEdit } from "./plan-object.server";
import type { TargetFacts } from "./target";
import { targetColumnsOf, targetMustFit } from "./target.store.server";
import { nextPosition } from "./task.store.server";

export type NewTarget = TargetFacts & { readonly id?: string; readonly planId: string };

/**
 * Adds a target at the end of its plan. An id that exists already answers that target, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when goal, horizon or measure do not fit
 */
export async function addTarget({ db, actor, now }: CommandContext, input: NewTarget): Promise<{ id: string }> {
  const { id = newId(), planId, ...target } = input;
  return inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    if (await trx("targets").where({ id, plan_id: planId }).first("id")) return { id };
    await targetMustFit(trx, plan, target);
    await trx("targets").insert({
      id,
      plan_id: planId,
      position: await nextPosition(trx, "targets", planId),
      ...targetColumnsOf(target),
    });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "target.added",
      objectType: "target",
      objectId: id,
      data: { planId, ...target },
    });
    return { id };
  });
}
