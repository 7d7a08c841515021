import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdPlan, loadVisiblePlan } from "~/features/plans/plan-object.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { joinCurrentState } from "./current-state.server";
import { recordEvent } from "./record-event.server";

export type ClosingSetting = {
  planId: string;
  /** Null closes all of the plan. */
  taskId: string | null;
  /** Null closes every occurrence of the task. */
  occurrence: string | null;
  /** The last day on which anything is taken; null takes the closing back. */
  closesOn: CalendarDate | null;
  reason: string | null;
};

const inThePast = (today: CalendarDate) => ({
  vi: `Không khoá sổ lùi về trước. Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
  en: `Nothing is closed backwards in time. Choose ${formatDate(today)} or later.`,
});

/**
 * Sets the day after which nothing is taken for a plan, a task or one occurrence; those who still have work there are told.
 * @throws RuleViolation when the day has passed
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function setClosing({ db, actor, now }: CommandContext, setting: ClosingSetting): Promise<void> {
  const { planId, taskId, occurrence, closesOn, reason } = setting;
  await inTransaction(db, async (trx) => {
    await holdPlan(trx, planId);
    const { permission } = await loadVisiblePlan(trx, actor, planId);
    const grant = requirePermission(actor, "closing.set", permission, { seen: true });
    if (taskId && !(await trx("tasks").where({ id: taskId, plan_id: planId }).first("id"))) throw new NotFound();
    if (closesOn !== null && closesOn < dayOf(now)) throw violation("closesOn", inThePast(dayOf(now)));
    const scope = { plan_id: planId, task_id: taskId, occurrence };
    const by = { set_at: now, set_by: actor.userId, agency_id: grant.agencyId };
    await trx("closings").insert({ id: newId(), ...scope, closes_on: closesOn, reason, ...by });
    const open = joinCurrentState(trx("assignments"), now)
      .where("assignments.plan_id", planId)
      .whereNotIn("state.work_state", ["completed", "cancelled"])
      .orderBy("assignments.id");
    if (taskId) open.where("assignments.task_id", taskId);
    if (occurrence !== null) open.where("assignments.occurrence", occurrence);
    const told: { id: string; lead_id: string }[] = await open.select("assignments.id", "assignments.lead_id");
    const who = { userId: actor.userId, agencyId: grant.agencyId, words: reason, data: { closesOn } };
    for (const { id, lead_id } of told)
      await recordEvent(trx, now, { assignmentId: id, kind: "closing-set", ...who, tell: [lead_id] });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "closing.set",
      objectType: taskId ? "task" : "plan",
      objectId: taskId ?? planId,
      data: { closesOn, occurrence, reason },
    });
  });
}
