import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { insideOf } from "~/features/inner-parts/agencies-inside";

/** Keeps the digests about work that the actor may read, and the actor's own. */
export function whereDigestVisible(query: Knex.QueryBuilder, { db, actor, now }: ViewContext): Knex.QueryBuilder {
  const visible = whereAssignmentVisible(
    db("reminder_items")
      .join("assignments", "assignments.id", "reminder_items.assignment_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .whereRaw("reminder_items.digest_id = digests.id"),
    actor,
  );
  const inside = insideItems(db, actor).whereRaw("items.digest_id = digests.id").select("items.digest_id");
  return query.where("digests.queued_at", "<=", now).where((seen) => {
    seen.where("digests.user_id", actor.userId).orWhereExists(visible.select("reminder_items.digest_id")).orWhereExists(inside);
  });
}

/** What digests say of the inside of agencies, to the actor or to others, where the actor may read that inside. */
export function insideItems(db: Knex, actor: Actor): Knex.QueryBuilder {
  return db("reminder_part_items as items")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .where((seen) => seen.whereIn("assignments.lead_id", insideOf(actor)).orWhere("items.user_id", actor.userId));
}
