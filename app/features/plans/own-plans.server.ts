import type { Knex } from "knex";
import { grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereInForce } from "./revoked-plans.server";

/**
 * The day by which plans are put in order: of issue, or, of those that carry none, of effect. Never null, so that both engines
 * order alike.
 */
export const planDaySql = "coalesce(plans.issued_on, plans.effective_on)";

/** `planDaySql` with the latest first, for `orderByRaw`. */
export const latestPlansFirst = `${planDaySql} desc, plans.id desc`;

/**
 * The plans in force, recorded at the moment looked at, that the actor serves as secretariat: issued or looked after by the agencies of
 * that role. Narrow and select further.
 */
export function ownPlans({ db, actor, now }: Pick<ViewContext, "db" | "actor" | "now">): Knex.QueryBuilder {
  const own = grantsWith(actor, "secretariat").flatMap(({ agencyIds }) => agencyIds);
  return whereInForce(db("plans"), db, now)
    .where("plans.created_at", "<=", now)
    .andWhere((owned) => owned.whereIn("plans.issuer_id", own).orWhereIn("plans.standing_id", own));
}
