import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { PassageRow } from "~db/tables";
import { passageVersion } from "./passage-version.server";
import { passageChoices } from "./plan-choices.server";
import { planLinkOf } from "./plan-name.server";
import { loadPlanToEdit } from "./plan-object.server";

/** The form for words of the document that are still missing. @throws NotFound, Forbidden */
export async function newPassageView({ db, actor }: ViewContext, planId: string) {
  return {
    plan: planLinkOf(await loadPlanToEdit(db, actor, planId)),
    id: newId(),
    passages: await passageChoices(db, planId),
  };
}

/** The words of a passage as they stand. @throws NotFound, Forbidden */
export async function editPassageView({ db, actor }: ViewContext, planId: string, passageId: string) {
  const plan = planLinkOf(await loadPlanToEdit(db, actor, planId));
  const row: PassageRow | undefined = await db("passages").where({ id: passageId, plan_id: planId }).first();
  if (!row) throw new NotFound();
  const fields: Record<string, string> = { code: row.code, heading: row.heading, words: row.words };
  return { plan, id: row.id, version: passageVersion(row), fields };
}
