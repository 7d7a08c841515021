import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { planName } from "./plan-name";
import type { PlanObject } from "./plan-object.server";

/** The columns of `planNameColumns`. */
export type PlanNameRow = {
  plan_number: string | null;
  plan_issuer: string;
  plan_from: CalendarDate;
  plan_to: CalendarDate;
};

/** What a plan is named by, for a query that selects from `plans`. */
export const planNameColumns = (db: Knex) => [
  "plans.number as plan_number",
  "plans.period_from as plan_from",
  "plans.period_to as plan_to",
  db.raw("(select issuing.name from agencies as issuing where issuing.id = plans.issuer_id) as plan_issuer"),
];

/** The name of a plan from a row with `planNameColumns`. */
export function planNameOf({ plan_number: number, plan_issuer: issuer, plan_from, plan_to }: PlanNameRow): string {
  return planName({ number, issuer, periodFrom: plan_from, periodTo: plan_to });
}

/** A plan as the pages below it lead back to it. */
export function planLinkOf({ plan, names }: Pick<PlanObject, "plan" | "names">): { readonly id: string; readonly name: string } {
  const { id, number, period_from: periodFrom, period_to: periodTo } = plan;
  return { id, name: planName({ number, issuer: names.issuer, periodFrom, periodTo }) };
}
