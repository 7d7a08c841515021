import type { Knex } from "knex";
import { newId } from "~/lib/id";
import { foldForSearch } from "~/lib/vietnamese-text";
import { insertRows } from "~db/insert-rows";
import type { PlanBasisRow, PlanRow } from "~db/tables";
import type { PassageWords, PlanFacts } from "./plan";
import { settingsOf } from "./row-facts.server";

function columnsOf(plan: PlanFacts) {
  return {
    number: plan.number,
    title: plan.title,
    issuer_id: plan.issuerId,
    standing_id: plan.standingId,
    place: plan.place,
    issued_on: plan.issuedOn,
    effective_on: plan.effectiveOn,
    signer: plan.signer,
    signer_title: plan.signerTitle,
    period_from: plan.periodFrom,
    period_to: plan.periodTo,
    cut_off_on: plan.cutOffOn,
    carries_out_id: plan.carriesOutId,
    before_means: plan.beforeMeans,
    weekend_rule: plan.weekendRule,
    peers_see: plan.peersSee,
    search_text: foldForSearch([plan.number ?? "", plan.title].join(" ")),
  };
}

async function insertLists(
  trx: Knex.Transaction,
  planId: string,
  { bases, recipients }: Pick<PlanFacts, "bases" | "recipients">,
): Promise<void> {
  if (bases.length > 0) {
    await trx("plan_bases").insert(
      bases.map(({ number, issuedOn, about }, position) => ({
        id: newId(),
        plan_id: planId,
        position,
        number,
        issued_on: issuedOn,
        about,
      })),
    );
  }
  if (recipients.length > 0)
    await trx("plan_recipients").insert(recipients.map((name, position) => ({ plan_id: planId, position, name })));
}

export async function insertPlan(
  trx: Knex.Transaction,
  id: string,
  plan: PlanFacts,
  made: { origin: string; created_at: string },
): Promise<void> {
  await trx("plans").insert({ id, ...columnsOf(plan), ...made });
  await insertLists(trx, id, plan);
}

/** Writes all facts of a plan that still has `version`. @returns false when it has another */
export async function updatePlan(trx: Knex.Transaction, id: string, version: number, plan: PlanFacts): Promise<boolean> {
  const changed = await trx("plans")
    .where({ id, version })
    .update({ ...columnsOf(plan), version: version + 1 });
  if (changed === 0) return false;
  await trx("plan_bases").where({ plan_id: id }).delete();
  await trx("plan_recipients").where({ plan_id: id }).delete();
  await insertLists(trx, id, plan);
  return true;
}

export async function insertPassages(
  trx: Knex.Transaction,
  planId: string,
  passages: readonly (PassageWords & { id?: string })[],
): Promise<void> {
  const rows = passages.map(({ id, code, heading, words }, position) => ({
    id: id ?? newId(),
    plan_id: planId,
    position,
    code,
    heading,
    words,
  }));
  await insertRows(trx, "passages", rows);
}

/** What the row and its lists say. */
export async function factsOf(db: Knex, row: PlanRow): Promise<PlanFacts> {
  const bases: PlanBasisRow[] = await db("plan_bases").where({ plan_id: row.id }).orderBy("position");
  const recipients: string[] = await db("plan_recipients").where({ plan_id: row.id }).orderBy("position").pluck("name");
  return {
    number: row.number,
    title: row.title,
    issuerId: row.issuer_id,
    standingId: row.standing_id,
    place: row.place,
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    signer: row.signer,
    signerTitle: row.signer_title,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    cutOffOn: row.cut_off_on,
    carriesOutId: row.carries_out_id,
    ...settingsOf(row),
    bases: bases.map(({ number, issued_on: issuedOn, about }) => ({ number, issuedOn, about })),
    recipients,
  };
}
