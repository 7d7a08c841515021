import type { Knex } from "knex";
import { type Actor, type Grant, grantsWith } from "~/features/accounts/actor";
import type { PermissionObject } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { isRevokedSql } from "~/features/plans/revoked-plans.server";
import { NotFound, violation } from "~/lib/errors";
import type { Sender } from "./letter-frame";

type Owned = {
  id: string;
  place: string | null;
  issuer_id: string;
  issuer_path: string;
  standing_id: string;
  standing_path: string;
  is_revoked: number;
};

async function ownedPlans(db: Knex, actor: Actor, planIds: readonly string[]): Promise<Owned[]> {
  const query = db("plans")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .whereIn("plans.id", planIds);
  return wherePlanVisible(query, actor).select({
    id: "plans.id",
    place: "plans.place",
    issuer_id: "issuer.id",
    issuer_path: "issuer.path",
    standing_id: "standing.id",
    standing_path: "standing.path",
    is_revoked: db.raw(isRevokedSql),
  }) as unknown as Promise<Owned[]>;
}

const permissionOf = (plan: Owned): PermissionObject => ({
  isRevoked: plan.is_revoked === 1,
  owners: [
    { id: plan.issuer_id, path: plan.issuer_path },
    { id: plan.standing_id, path: plan.standing_path },
  ],
});

const apart = {
  vi: "Các nhiệm vụ đã chọn thuộc kế hoạch của những cơ quan khác nhau. Hãy lập văn bản riêng cho từng kế hoạch.",
  en: "The chosen works belong to plans of different agencies. Write a letter for each plan.",
};

const writes = (grant: Grant, plan: Owned) => grant.agencyIds.some((id) => id === plan.issuer_id || id === plan.standing_id);

/**
 * The agencies in whose name the actor may write about these plans, and where the first plan was issued.
 * @throws NotFound when a plan may not be seen
 * @throws Forbidden when the actor is not of the secretariat of its issuer or standing agency
 * @throws RuleViolation when no one agency may write about all of them
 */
export async function sendersFor(
  db: Knex,
  actor: Actor,
  planIds: readonly string[],
): Promise<{ senders: Sender[]; grants: Grant[]; place: string | null }> {
  const wanted = [...new Set(planIds)];
  const plans = await ownedPlans(db, actor, wanted);
  if (plans.length < wanted.length) throw new NotFound();
  for (const plan of plans) requirePermission(actor, "letter.make", permissionOf(plan), { seen: true });
  const grants = grantsWith(actor, "secretariat").filter((grant) => plans.every((plan) => writes(grant, plan)));
  if (grants.length === 0) throw violation(null, apart);
  const senders: Sender[] = await db("agencies")
    .leftJoin("agencies as parent", "parent.id", "agencies.parent_id")
    .whereIn(
      "agencies.id",
      grants.map((grant) => grant.agencyId),
    )
    .orderBy("agencies.sort_key")
    .select({
      id: "agencies.id",
      name: "agencies.name",
      shortName: "agencies.short_name",
      kind: "agencies.kind",
      parentName: "parent.name",
    });
  return { senders, grants, place: plans[0]?.place ?? null };
}
