import type { Knex } from "knex";
import type { Grant } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { canSomewhere } from "~/features/accounts/permission";
import { whoMayDo } from "~/features/accounts/require-permission";
import { Forbidden } from "~/lib/errors";
import { newId } from "~/lib/id";
import { factsOf } from "./plan.store.server";
import { planFields } from "./plan-fields";
import { planNames } from "./plan-fields.server";
import { planChoices } from "./plan-form.server";
import { planLinkOf } from "./plan-name.server";
import { loadPlanToEdit } from "./plan-object.server";

export type PlanChoices = { readonly agencies: readonly string[]; readonly plans: readonly string[] };

const namesOf = (agencies: readonly { readonly name: string }[]) => [...new Set(agencies.map(({ name }) => name))];

/** A department enters what the committee above it issues and it sees to; any other agency what it issues itself. */
async function ownersOf(db: Knex, own: Grant | undefined): Promise<Record<string, string>> {
  if (own === undefined) return { issuer: "" };
  const above: { name: string } | undefined = await db("agencies as own")
    .join("agencies as above", "above.id", "own.parent_id")
    .where({ "own.id": own.agencyId, "own.kind": "department", "above.kind": "people-committee" })
    .first("above.name as name");
  return above ? { issuer: above.name, standing: own.agencyName } : { issuer: own.agencyName };
}

/** The form for a new plan; the actor's own agency stands in it, or the committee above it as the issuer. @throws Forbidden */
export async function newPlanView({
  db,
  actor,
  today,
}: ViewContext): Promise<{ id: string; fields: Record<string, string>; choices: PlanChoices }> {
  if (!canSomewhere(actor, "plan.create")) throw new Forbidden(whoMayDo("plan.create"));
  const own = actor.grants.find((grant) => grant.role === "secretariat");
  const { agencies, plans } = await planChoices(db, actor, today);
  const owners = await ownersOf(db, own);
  const fields = { ...owners, beforeMeans: "including", weekendRule: "roll-forward", peersSee: "state" };
  return { id: newId(), fields, choices: { agencies: namesOf(agencies), plans } };
}

/** The form of a plan as it stands. @throws NotFound, Forbidden */
export async function editPlanView({ db, actor }: ViewContext, planId: string) {
  const object = await loadPlanToEdit(db, actor, planId);
  const { plan } = object;
  const { agencies, plans } = await planChoices(db, actor, plan.effective_on);
  return {
    ...planLinkOf(object),
    version: plan.version,
    fields: planFields(await factsOf(db, plan), await planNames(db, plan)),
    choices: { agencies: namesOf(agencies), plans },
  };
}
