import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, type Problem, RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import type { PlanFacts } from "./plan";
import { factsOf, updatePlan } from "./plan.store.server";
import { grantToEnter, mustFit } from "./plan-checks.server";
import { currentPlanFields } from "./plan-fields.server";
import { holdPlanToEdit } from "./plan-object.server";

export type PlanEdit = PlanFacts & { readonly planId: string; readonly version: number };

const changedMeanwhile = {
  vi: "Người khác vừa sửa kế hoạch này. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed this plan. Look at what is stored, then save again.",
};

async function settingProblems(db: Knex, planId: string, before: PlanFacts, after: PlanFacts): Promise<Problem[]> {
  const moved = (["beforeMeans", "weekendRule"] as const).filter((field) => before[field] !== after[field]);
  if (moved.length === 0 || !(await db("assignments").where({ plan_id: planId }).first("id"))) return [];
  const text = {
    vi: "Đã giao phần việc theo cách tính hạn hiện nay nên không đổi được nữa: phần việc giữ hạn đã giao.",
    en: "Assignments were already dated by the present setting, and they keep their days; it can no longer change.",
  };
  return moved.map((field) => ({ field, text }));
}

/**
 * Changes what a plan says of itself; the history keeps what it said before.
 * @throws Forbidden unless the actor is secretariat of the issuer or standing agency
 * @throws Conflict when someone changed the plan first
 * @throws RuleViolation when the facts do not hold together
 */
export async function editPlan({ db, actor, now }: CommandContext, { planId, version, ...facts }: PlanEdit): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    if (facts.issuerId !== plan.issuer_id || facts.standingId !== plan.standing_id) await grantToEnter(trx, actor, facts);
    // Plans of one issuer get their numbers one after another, as when they are entered.
    await lockRow(trx("agencies").where({ id: facts.issuerId }).first("id"), trx);
    const before = await factsOf(trx, plan);
    await mustFit(trx, facts, planId);
    const problems = await settingProblems(trx, planId, before, facts);
    if (problems.length > 0) throw new RuleViolation(problems);
    if (!(await updatePlan(trx, planId, version, facts)))
      throw new Conflict(changedMeanwhile, await currentPlanFields(trx, planId));
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "plan.edited",
      objectType: "plan",
      objectId: planId,
      data: { changes: changes(before, facts) },
    });
  });
}
