import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { TargetRow } from "~db/tables";
import { indicatorChoices, passageChoices, taskChoices } from "./plan-choices.server";
import { planLinkOf } from "./plan-name.server";
import { loadPlanToEdit } from "./plan-object.server";
import { targetFactsOf } from "./row-facts.server";
import { targetFields } from "./target-fields";

async function choicesOf(db: Knex, planId: string) {
  return {
    passages: await passageChoices(db, planId),
    indicators: await indicatorChoices(db, planId),
    tasks: await taskChoices(db, planId),
  };
}

/** The form for a new target of a plan. @throws NotFound, Forbidden */
export async function newTargetView({ db, actor }: ViewContext, planId: string, passageId: string | null) {
  const object = await loadPlanToEdit(db, actor, planId);
  const fields: Record<string, string> = { passageId: passageId ?? "", horizon: "plan", measure: "none" };
  return { plan: planLinkOf(object), id: newId(), fields, choices: await choicesOf(db, planId) };
}

/** The form of a target as it stands. @throws NotFound, Forbidden */
export async function editTargetView({ db, actor }: ViewContext, planId: string, targetId: string) {
  const object = await loadPlanToEdit(db, actor, planId);
  const row: TargetRow | undefined = await db("targets").where({ id: targetId, plan_id: planId }).whereNull("removed_at").first();
  if (!row) throw new NotFound();
  return {
    plan: planLinkOf(object),
    id: row.id,
    text: row.text,
    version: row.version,
    fields: targetFields(targetFactsOf(row)),
    choices: await choicesOf(db, planId),
  };
}

/** What the page that asks whether to remove a target shows. @throws NotFound, Forbidden */
export async function targetRemovalView({ db, actor }: ViewContext, planId: string, targetId: string) {
  const object = await loadPlanToEdit(db, actor, planId);
  const row: { id: string; text: string } | undefined = await db("targets")
    .where({ id: targetId, plan_id: planId })
    .whereNull("removed_at")
    .first("id", "text");
  if (!row) throw new NotFound();
  return { plan: planLinkOf(object), id: row.id, text: row.text };
}
