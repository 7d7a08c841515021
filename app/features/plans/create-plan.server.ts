import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import type { PassageWords, PlanFacts } from "./plan";
import { insertPassages, insertPlan } from "./plan.store.server";
import { grantToEnter, mustFit } from "./plan-checks.server";

export type NewPlan = PlanFacts & {
  /** Made by the form, so that sending it twice makes one plan. */
  readonly id?: string;
  readonly origin?: "entered" | "demo";
  readonly passages?: readonly (PassageWords & { readonly id?: string })[];
};

/**
 * Enters a plan as it was issued. An id that exists already answers that plan, unchanged.
 * @throws Forbidden when the actor is secretariat nowhere
 * @throws RuleViolation when the facts do not hold together, the number is taken, or neither the issuer nor the
 *   standing agency is the actor's or below it
 */
export async function createPlan({ db, actor, now }: CommandContext, input: NewPlan): Promise<{ id: string }> {
  const { id = newId(), origin = "entered", passages = [], ...plan } = input;
  const grant = await grantToEnter(db, actor, plan);
  return inTransaction(db, async (trx) => {
    // Plans of one issuer are entered one after another: their numbers differ, and a form sent twice makes one plan.
    await lockRow(trx("agencies").where({ id: plan.issuerId }).first("id"), trx);
    if (await trx("plans").where({ id }).first("id")) return { id };
    await mustFit(trx, plan, null);
    await insertPlan(trx, id, plan, { origin, created_at: now });
    await insertPassages(trx, id, passages);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "plan.created",
      objectType: "plan",
      objectId: id,
      data: { ...plan, passages: passages.length },
    });
    return { id };
  });
}
