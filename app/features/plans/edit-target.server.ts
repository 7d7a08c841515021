import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { TargetRow } from "~db/tables";
import { holdPlanToEdit } from "./plan-object.server";
import { targetFactsOf } from "./row-facts.server";
import type { TargetFacts } from "./target";
import { targetColumnsOf, targetMustFit } from "./target.store.server";
import { targetFields } from "./target-fields";

export type TargetEdit = TargetFacts & { readonly planId: string; readonly targetId: string; readonly version: number };

const changedMeanwhile = {
  vi: "Người khác vừa sửa chỉ tiêu này. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed this target. Look at what is stored, then save again.",
};

/**
 * Changes a target.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws Conflict when someone changed the target first
 * @throws RuleViolation when goal, horizon or measure do not fit
 */
export async function editTarget(
  { db, actor, now }: CommandContext,
  { planId, targetId, version, ...target }: TargetEdit,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    const row: TargetRow | undefined = await trx("targets")
      .where({ id: targetId, plan_id: planId })
      .whereNull("removed_at")
      .first();
    if (!row) throw new NotFound();
    await targetMustFit(trx, plan, target);
    const changed = await trx("targets")
      .where({ id: targetId, version })
      .update({ ...targetColumnsOf(target), version: version + 1 });
    if (changed === 0)
      throw new Conflict(changedMeanwhile, { ...targetFields(targetFactsOf(row)), version: String(row.version) });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "target.edited",
      objectType: "target",
      objectId: targetId,
      data: { planId, changes: changes(targetFactsOf(row), target) },
    });
  });
}
