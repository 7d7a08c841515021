import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type AuditAct, recordAudits } from "~/features/audit/record-audit.server";
import { newId } from "~/lib/id";
import { ifHolds, type Outcome } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { holdPlanToEdit } from "./plan-object.server";
import { namedIdsOf, placedLast } from "./plan-rows.store.server";
import type { TargetFacts } from "./target";
import { insertTargets, readTargetGround } from "./target.store.server";
import { checkTargetInPlan } from "./target-in-plan";

export type NewTargets = { readonly planId: string; readonly targets: readonly (TargetFacts & { readonly id?: string })[] };

/**
 * Adds targets at the end of their plan, in their order, each tried by itself: what is refused is left out and says why. An id that
 * exists already answers that target, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function addTargets(
  { db, actor, now }: CommandContext,
  { planId, targets }: NewTargets,
): Promise<Outcome<{ id: string }>[]> {
  return inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    const wanted = targets.map(({ id = newId(), ...facts }) => ({ id, facts }));
    const given = targets.map(({ id = null }) => id);
    const there = await namedIdsOf(trx("targets").where({ plan_id: planId }), given);
    const fresh = wanted.filter(({ id }) => !there.has(id));
    const ground = await readTargetGround(
      trx,
      plan,
      fresh.map(({ facts }) => facts),
    );
    const verdicts = new Map(fresh.map(({ id, facts }) => [id, checkTargetInPlan(facts, ground)]));
    const kept = fresh.filter(({ id }) => verdicts.get(id)?.ok);
    const placed = await placedLast(trx, "targets", planId, kept);
    await insertTargets(trx, planId, placed);
    const author = authorOf(actor, grant);
    const acts = placed.map(({ id, facts }): AuditAct => {
      return { author, action: "target.added", objectType: "target", objectId: id, data: { planId, ...facts } };
    });
    await recordAudits(trx, now, acts);
    return wanted.map(({ id }) => ifHolds(verdicts.get(id) ?? { ok: true }, { id }));
  });
}
