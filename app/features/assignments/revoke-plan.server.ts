import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdPlan, loadVisiblePlan } from "~/features/plans/plan-object.server";
import { isRevoked } from "~/features/plans/revoked-plans.server";
import type { Instant } from "~/lib/clock";
import { Conflict, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { PlanRevocationRow } from "~db/tables";
import { joinCurrentState } from "./current-state.server";
import { eventsToldOnce, type ToldWork } from "./plan-told.server";
import { recordEvents } from "./record-events.server";
import { isUntouched, mustAgree } from "./revocation-effect";
import { readRevocationEffect } from "./revocation-effect.server";

const already = {
  vi: "Kế hoạch này đã được thu hồi rồi. Hãy tải lại trang để xem ai đã thu hồi và lý do.",
  en: "This plan is revoked already. Reload the page to see by whom and why.",
};

const notRestored = { restored_at: null, restored_by: null, restored_reason: null };

// Work that was withdrawn or cancelled before counts nowhere as it is.
const worksOf = (trx: Knex.Transaction, planId: string, now: Instant): Promise<ToldWork[]> =>
  joinCurrentState(trx("assignments"), now)
    .where("assignments.plan_id", planId)
    .whereNot("state.work_state", "cancelled")
    .orderBy("assignments.id")
    .select("assignments.id", "assignments.lead_id", "assignments.task_id");

/**
 * Takes a plan back as a whole, with all its work: it stays readable and counts nowhere from then on (Decree 30/2020/NĐ-CP,
 * article 23). Each agency concerned is told once. `agreed` says that whoever revokes it knows that agencies have begun.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when agencies have received or reported something and `agreed` is not said
 * @throws Conflict when it is revoked already, or more happened to its work after `now`
 */
export async function revokePlan(
  { db, actor, now }: CommandContext,
  { planId, reason, agreed }: { planId: string; reason: string; agreed: boolean },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await holdPlan(trx, planId);
    const { plan, permission } = await loadVisiblePlan(trx, actor, planId);
    const grant = requirePermission(actor, "plan.revoke", permission, { seen: true });
    if (await isRevoked(trx, planId)) throw new Conflict(already);
    const effect = await readRevocationEffect(trx, planId, now);
    if (!agreed && !isUntouched(effect)) throw violation("agreed", mustAgree(effect));
    const by = { userId: actor.userId, agencyId: grant.agencyId };
    const events = await eventsToldOnce(trx, plan, await worksOf(trx, planId, now), () => ({
      kind: "plan-revoked",
      ...by,
      words: reason,
    }));
    await recordEvents(trx, now, events);
    const standing = { revoked_at: now, revoked_by: actor.userId, revoking_agency_id: grant.agencyId };
    const row: PlanRevocationRow = { id: newId(), plan_id: planId, reason, ...standing, ...notRestored };
    await trx("plan_revocations").insert(row);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "plan.revoked",
      objectType: "plan",
      objectId: planId,
      data: { reason, ...effect },
    });
  });
}
