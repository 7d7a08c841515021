import type { Knex } from "knex";
import type { PlanRow } from "~db/tables";
import { factsOf } from "./plan.store.server";
import { type PlanNames, planFields } from "./plan-fields";

/** How a higher plan is written in a form: its number, else its title. */
export const planLabel = ({ number, title }: Pick<PlanRow, "number" | "title">): string => number ?? title;

/** The names in the form of a plan. */
export async function planNames(
  db: Knex,
  plan: Pick<PlanRow, "issuer_id" | "standing_id" | "carries_out_id">,
): Promise<PlanNames> {
  const agencies: { id: string; name: string }[] = await db("agencies")
    .whereIn("id", [plan.issuer_id, plan.standing_id])
    .select("id", "name");
  const parent: Pick<PlanRow, "number" | "title"> | undefined =
    plan.carries_out_id === null ? undefined : await db("plans").where({ id: plan.carries_out_id }).first("number", "title");
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? "";
  return { issuer: nameOf(plan.issuer_id), standing: nameOf(plan.standing_id), carriesOut: parent ? planLabel(parent) : "" };
}

/** A plan as it would now be typed in its form, with its version. */
export async function currentPlanFields(db: Knex, id: string): Promise<Record<string, string>> {
  const row: PlanRow = await db("plans").where({ id }).first();
  return { ...planFields(await factsOf(db, row), await planNames(db, row)), version: String(row.version) };
}
