import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { TargetRow } from "~db/tables";
import { holdPlanToEdit } from "./plan-object.server";

/**
 * Takes a target out of its plan; the history keeps it.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function removeTarget(
  { db, actor, now }: CommandContext,
  { planId, targetId }: { planId: string; targetId: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, planId);
    const row: TargetRow | undefined = await trx("targets")
      .where({ id: targetId, plan_id: planId })
      .whereNull("removed_at")
      .first();
    if (!row) throw new NotFound();
    await trx("targets")
      .where({ id: targetId })
      .update({ removed_at: now, version: row.version + 1 });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "target.removed",
      objectType: "target",
      objectId: targetId,
      data: { planId, text: row.text },
    });
  });
}
