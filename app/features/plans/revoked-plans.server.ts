/** The SQL of revocation: which plans are revoked, at a moment or at present. */
import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import type { Revocation } from "./revocation";

/** SQL over `plans`: 1 when the plan is revoked at present, whatever moment is looked at; for what may be done with it. */
export const isRevokedSql = `case when exists (
  select 1 from plan_revocations where plan_revocations.plan_id = plans.id and plan_revocations.restored_at is null) then 1 else 0 end`;

/** The ids of the plans that are revoked at present, as a subquery: for what a name or a number may mean. */
export function idsRevokedByNow(db: Knex): Knex.QueryBuilder {
  return db("plan_revocations").whereNull("plan_revocations.restored_at").select("plan_revocations.plan_id");
}

/** Whether a plan is revoked at present. */
export async function isRevoked(db: Knex, planId: string): Promise<boolean> {
  return (await idsRevokedByNow(db).where({ plan_id: planId }).first()) !== undefined;
}

// The revocations that stand at `now`: few, in a table that is nearly empty.
function standing(query: Knex.QueryBuilder, now: Instant): Knex.QueryBuilder {
  return query
    .where("plan_revocations.revoked_at", "<=", now)
    .andWhere((until) => until.whereNull("plan_revocations.restored_at").orWhere("plan_revocations.restored_at", ">", now));
}

/** The ids of the plans that stand revoked at `now`, as a subquery. */
export function revokedIds(db: Knex, now: Instant): Knex.QueryBuilder {
  return standing(db("plan_revocations"), now).select("plan_revocations.plan_id");
}

/** Keeps the plans, or what belongs to them, that are in force at `now`: revoked ones count nowhere. `column` holds the plan's id. */
export function whereInForce(query: Knex.QueryBuilder, db: Knex, now: Instant, column = "plans.id"): Knex.QueryBuilder {
  return query.whereNotIn(column, revokedIds(db, now));
}

/** How a plan came to be revoked, when it stands so at `now`; else null. One statement. */
export async function revocationAt(db: Knex, planId: string, now: Instant): Promise<Revocation | null> {
  const row: Revocation | undefined = await standing(db("plan_revocations"), now)
    .join("users", "users.id", "plan_revocations.revoked_by")
    .join("agencies", "agencies.id", "plan_revocations.revoking_agency_id")
    .where("plan_revocations.plan_id", planId)
    .first({
      at: "plan_revocations.revoked_at",
      by: "users.name",
      agency: "agencies.name",
      reason: "plan_revocations.reason",
    });
  return row ?? null;
}
