import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import type { PermissionObject } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { NotFound } from "~/lib/errors";
import { lockRow } from "~db/dialect";
import type { PlanRow } from "~db/tables";
import { isRevokedSql } from "./revoked-plans.server";

export type PlanObject = {
  readonly plan: PlanRow;
  readonly permission: PermissionObject;
  /** What the issuer and the standing agency are called. */
  readonly names: { readonly issuer: string; readonly standing: string };
  /** It was revoked at some time; whether it is, depends on the moment looked at. */
  readonly wasEverRevoked: boolean;
};

type Names = { issuer_path: string; standing_path: string; issuer_name: string; standing_name: string };
type Joined = PlanRow & Names & { is_revoked: number; revocations: number | string };

const revocations = "(select count(*) from plan_revocations where plan_revocations.plan_id = plans.id) as revocations";

/** Loads a plan that `actor` may read. @throws NotFound when there is none, or it may not be read */
export async function loadVisiblePlan(db: Knex, actor: Actor, id: string): Promise<PlanObject> {
  const query = db("plans")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .where("plans.id", id)
    .first(
      "plans.*",
      "issuer.path as issuer_path",
      "standing.path as standing_path",
      "issuer.name as issuer_name",
      "standing.name as standing_name",
      db.raw(`${isRevokedSql} as is_revoked`),
      db.raw(revocations),
    );
  const row = await wherePlanVisible(query, actor);
  if (!row) throw new NotFound();
  const plan = row as unknown as Joined;
  return {
    plan,
    names: { issuer: plan.issuer_name, standing: plan.standing_name },
    wasEverRevoked: Number(plan.revocations) > 0,
    permission: {
      isRevoked: Number(plan.is_revoked) === 1,
      owners: [
        { id: plan.issuer_id, path: plan.issuer_path },
        { id: plan.standing_id, path: plan.standing_path },
      ],
    },
  };
}

/**
 * Loads a plan whose words, targets and tasks `actor` is about to change.
 * @throws NotFound when it may not be read
 * @throws Forbidden when it may be read but not changed
 */
export async function loadPlanToEdit(db: Knex, actor: Actor, id: string): Promise<PlanObject & { readonly grant: Grant }> {
  const object = await loadVisiblePlan(db, actor, id);
  return { ...object, grant: requirePermission(actor, "plan.edit", object.permission, { seen: true }) };
}

/**
 * Like `loadPlanToEdit`, for a command: holds the plan until the transaction ends, so that two changes of one plan, of its
 * tasks or of who does them wait for each other.
 */
export async function holdPlanToEdit(
  trx: Knex.Transaction,
  actor: Actor,
  id: string,
): Promise<PlanObject & { readonly grant: Grant }> {
  await holdPlan(trx, id);
  return loadPlanToEdit(trx, actor, id);
}

/** Holds the rows of plans until the transaction ends, always in the same order, so that two who hold several do not wait for each other. */
export async function holdPlans(trx: Knex.Transaction, ids: readonly string[]): Promise<void> {
  await lockRow(trx("plans").whereIn("id", ids).orderBy("id").select("id"), trx);
}

/** As `holdPlans`, of one. */
export const holdPlan = (trx: Knex.Transaction, id: string): Promise<void> => holdPlans(trx, [id]);
