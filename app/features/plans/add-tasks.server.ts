import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type AuditAct, recordAudits } from "~/features/audit/record-audit.server";
import { newId } from "~/lib/id";
import { ifHolds, type Outcome } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { holdPlanToEdit } from "./plan-object.server";
import { namedIdsOf, placedLast } from "./plan-rows.store.server";
import type { TaskFacts } from "./task";
import { insertTasks, readTaskGround } from "./task.store.server";
import { checkTaskInPlan } from "./task-in-plan";

export type NewTasks = { readonly planId: string; readonly tasks: readonly (TaskFacts & { readonly id?: string })[] };

/**
 * Adds tasks at the end of their plan, in their order, each tried by itself: what is refused is left out and says why. An id that
 * exists already answers that task, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function addTasks(
  { db, actor, now }: CommandContext,
  { planId, tasks }: NewTasks,
): Promise<Outcome<{ id: string }>[]> {
  return inTransaction(db, async (trx) => {
    const { plan, grant } = await holdPlanToEdit(trx, actor, planId);
    const wanted = tasks.map(({ id = newId(), ...facts }) => ({ id, facts }));
    const given = tasks.map(({ id = null }) => id);
    const there = await namedIdsOf(trx("tasks").where({ plan_id: planId }), given);
    const fresh = wanted.filter(({ id }) => !there.has(id));
    const ground = await readTaskGround(
      trx,
      plan,
      fresh.map(({ facts }) => facts),
    );
    const verdicts = new Map(fresh.map(({ id, facts }) => [id, checkTaskInPlan(facts, ground)]));
    const kept = fresh.filter(({ id }) => verdicts.get(id)?.ok);
    const placed = await placedLast(trx, "tasks", planId, kept);
    await insertTasks(trx, planId, placed);
    const author = authorOf(actor, grant);
    const acts = placed.map(({ id, facts }): AuditAct => {
      return { author, action: "task.added", objectType: "task", objectId: id, data: { planId, ...facts } };
    });
    await recordAudits(trx, now, acts);
    return wanted.map(({ id }) => ifHolds(verdicts.get(id) ?? { ok: true }, { id }));
  });
}
