import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { TaskRow } from "~db/tables";
import { formVersionChoices, passageChoices } from "./plan-choices.server";
import { planLinkOf } from "./plan-name.server";
import { loadPlanToEdit, type PlanObject } from "./plan-object.server";
import { taskFactsOf } from "./task.store.server";
import { taskFields } from "./task-fields.server";

async function choicesOf(db: Knex, { plan, permission }: PlanObject) {
  const near = (permission.owners ?? []).map((owner) => owner.path);
  const agencies = await agencyOptions(db, { on: plan.effective_on, near });
  const sections: string[] = await db("tasks").where({ plan_id: plan.id }).whereNull("removed_at").distinct().pluck("section");
  return {
    passages: await passageChoices(db, plan.id),
    forms: await formVersionChoices(db, plan.id),
    agencies: [...new Set(agencies.map(({ name }) => name))],
    sections: sections.filter((section) => section !== "").sort(),
  };
}

type Begun = { readonly passageId: string | null; readonly text?: string | null };

/** The form for a new task of a plan, begun with what is known of it. @throws NotFound, Forbidden */
export async function newTaskView({ db, actor }: ViewContext, planId: string, { passageId, text }: Begun) {
  const object = await loadPlanToEdit(db, actor, planId);
  const fields: Record<string, string> = { passageId: passageId ?? "", text: text ?? "" };
  return { plan: planLinkOf(object), id: newId(), fields, supports: [], choices: await choicesOf(db, object) };
}

/** The form of a task as it stands. @throws NotFound, Forbidden */
export async function editTaskView({ db, actor }: ViewContext, planId: string, taskId: string) {
  const object = await loadPlanToEdit(db, actor, planId);
  const row: TaskRow | undefined = await db("tasks").where({ id: taskId, plan_id: planId }).whereNull("removed_at").first();
  if (!row) throw new NotFound();
  const { fields, supports } = await taskFields(db, await taskFactsOf(db, row));
  const assigned = await db("assignments").where({ task_id: taskId }).first("id");
  return {
    plan: planLinkOf(object),
    id: row.id,
    text: row.text,
    version: row.version,
    fields,
    supports,
    isAssigned: assigned !== undefined,
    choices: await choicesOf(db, object),
  };
}

/** What the page that asks whether to remove a task shows. @throws NotFound, Forbidden */
export async function taskRemovalView({ db, actor }: ViewContext, planId: string, taskId: string) {
  const object = await loadPlanToEdit(db, actor, planId);
  const row: TaskRow | undefined = await db("tasks")
    .where({ id: taskId, plan_id: planId })
    .whereNull("removed_at")
    .first("id", "text");
  if (!row) throw new NotFound();
  return { plan: planLinkOf(object), id: row.id, text: row.text };
}
