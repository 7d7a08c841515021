/** Parts are scoped in SQL by the same rules as "part.read" of the permission table. */
import type { Knex } from "knex";
import { type Actor, agencyIdsOf, grantsWith } from "~/features/accounts/actor";
import { insideOf } from "./agencies-inside";

/** The units whose parts are the actor's: those for which the actor works. */
export const unitsOf = (actor: Actor): string[] => grantsWith(actor, "officer", "head").flatMap((grant) => grant.agencyIds);

/** Keeps the parts that the actor or the actor's unit has. The query must have `part` and `assignments` joined. */
export function wherePartHeld(query: Knex.QueryBuilder, actor: Actor): Knex.QueryBuilder {
  return query.where((held) => {
    // By name only while the person still works for the agency.
    held.where((own) => own.where("part.holder_id", actor.userId).whereIn("assignments.lead_id", agencyIdsOf(actor)));
    held.orWhereIn("part.unit_id", unitsOf(actor));
  });
}

/** Keeps the parts that the actor may read. The query must have `part` and `assignments` joined. */
export function wherePartVisible(query: Knex.QueryBuilder, actor: Actor): Knex.QueryBuilder {
  return query.where((seen) => {
    seen.whereIn("assignments.lead_id", insideOf(actor)).orWhere((held) => wherePartHeld(held, actor));
  });
}
