import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import { numberProblems } from "~/features/plans/plan-checks.server";
import { holdPlan, loadVisiblePlan } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { Conflict, RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import type { PlanRow } from "~db/tables";
import { joinCurrentState } from "./current-state.server";
import { eventsToldOnce, type ToldWork } from "./plan-told.server";
import { recordEvents } from "./record-events.server";

const notRevoked = {
  vi: "Kế hoạch này không ở tình trạng thu hồi nên không có gì để khôi phục. Hãy tải lại trang.",
  en: "This plan is not revoked, so there is nothing to restore. Reload the page.",
};

type Ended = ToldWork & { work_state: WorkState; counts_on: CalendarDate | null };

// The work that the revocation ended, each with the state in which it stood before.
async function endedWorks(trx: Knex.Transaction, planId: string, now: Instant): Promise<Ended[]> {
  return joinCurrentState(trx("assignments"), now)
    .joinRaw(
      `join assignment_events as prior on prior.id = (
         select earlier.id from assignment_events as earlier
         where earlier.assignment_id = assignments.id and earlier.work_state is not null and earlier.seq < state.seq
         order by earlier.seq desc limit 1)`,
    )
    .where("assignments.plan_id", planId)
    .where("state.kind", "plan-revoked")
    .orderBy("assignments.id")
    .select("assignments.id", "assignments.lead_id", "assignments.task_id", "prior.work_state", "prior.counts_on");
}

// The right paper may have been entered under the number meanwhile; then this one cannot have it as well.
async function mustHaveItsNumber(trx: Knex.Transaction, plan: PlanRow): Promise<void> {
  await lockRow(trx("agencies").where({ id: plan.issuer_id }).first("id"), trx);
  const { number, issuer_id: issuerId, issued_on: issuedOn, effective_on: effectiveOn } = plan;
  const problems = await numberProblems(trx, { number, issuerId, issuedOn, effectiveOn }, plan.id);
  if (problems.length > 0) throw new RuleViolation(problems.map(({ text }) => ({ field: null, text })));
}

/**
 * Takes up a plan again that was revoked: all its work stands as it stood before, with its deadlines. Requests for an extension
 * ended with the revocation and are asked for anew. Each agency concerned is told once.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when another plan has its number by now
 * @throws Conflict when it is not revoked
 */
export async function restorePlan(
  { db, actor, now }: CommandContext,
  { planId, reason }: { planId: string; reason: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await holdPlan(trx, planId);
    const { plan, permission } = await loadVisiblePlan(trx, actor, planId);
    const grant = requirePermission(actor, "plan.revoke", permission, { seen: true });
    const standing = trx("plan_revocations").where({ plan_id: planId }).whereNull("restored_at").where("revoked_at", "<=", now);
    if (!(await standing.clone().first("id"))) throw new Conflict(notRevoked);
    await mustHaveItsNumber(trx, plan);
    const works = await endedWorks(trx, planId, now);
    const by = { userId: actor.userId, agencyId: grant.agencyId };
    const events = await eventsToldOnce(trx, plan, works, ({ work_state: returnsTo, counts_on: countsOn }) => ({
      kind: "plan-restored",
      ...by,
      words: reason,
      returnsTo,
      countsOn,
    }));
    await recordEvents(trx, now, events);
    await standing.update({ restored_at: now, restored_by: actor.userId, restored_reason: reason });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "plan.restored",
      objectType: "plan",
      objectId: planId,
      data: { reason, works: works.length },
    });
  });
}
