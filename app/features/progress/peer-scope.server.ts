import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";

/**
 * Keeps the assignments whose state `actor` may know: those it may read, and its peers' where the plan says so.
 * The plans must be in the actor's sight already; the query must select from `assignments` joined with `plans`.
 */
export function whereStateVisible(query: Knex.QueryBuilder, actor: Actor): Knex.QueryBuilder {
  return query.where((where) => {
    whereAssignmentVisible(where, actor).orWhere("plans.peers_see", "state");
  });
}
