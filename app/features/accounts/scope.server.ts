/** Lists are scoped in SQL by the same roles as the permission table: what an actor may not read is not selected. */
import type { Knex } from "knex";
import { pathRange } from "~db/ranges";
import { type Actor, agencyIdsOf, grantsWith } from "./actor";

/** Paths of the agencies below which the actor reads everything. */
export function readPathsOf(actor: Actor): string[] {
  return [...new Set(grantsWith(actor, "admin", "secretariat", "leader", "observer").flatMap((grant) => grant.paths))];
}

function orBelow(where: Knex.QueryBuilder, column: string, paths: readonly string[]): void {
  for (const path of paths) {
    const { from, to } = pathRange(path);
    where.orWhereIn(column, (agencies) =>
      agencies.select("agencies.id").from("agencies").where("agencies.path", ">=", from).andWhere("agencies.path", "<", to),
    );
  }
}

// EXPLAIN QUERY PLAN at 5,000 assignments (SQLite, 12 ms for a province): SCAN assignments; plans and tasks by primary key;
// task_supports by COVERING INDEX (task_id=? AND agency_id=?); agencies once for each column by agencies_path_unique
// (path>? AND path<?). No index would replace the scan: each of the alternatives may be true of any row.
/** Keeps the assignments that `actor` may read. The query must select from `assignments` joined with `plans`. */
export function whereAssignmentVisible(query: Knex.QueryBuilder, actor: Actor): Knex.QueryBuilder {
  const ids = agencyIdsOf(actor);
  const paths = readPathsOf(actor);
  if (actor.through) query.where("assignments.id", actor.through.assignmentId);
  return query.where((where) => {
    where.whereIn("assignments.lead_id", ids).orWhereIn("plans.issuer_id", ids).orWhereIn("plans.standing_id", ids);
    where.orWhereExists((supports) =>
      supports
        .select("task_supports.task_id")
        .from("task_supports")
        .whereRaw("task_supports.task_id = assignments.task_id")
        .whereIn("task_supports.agency_id", ids),
    );
    where.orWhereExists((via) =>
      via.select("tasks.id").from("tasks").whereRaw("tasks.id = assignments.task_id").whereIn("tasks.via_id", ids),
    );
    for (const column of ["assignments.lead_id", "plans.issuer_id", "plans.standing_id"]) orBelow(where, column, paths);
  });
}

/** Keeps the plans that `actor` may read: own, below, or with work for the actor's agencies. The query must select from `plans`. */
export function wherePlanVisible(query: Knex.QueryBuilder, actor: Actor): Knex.QueryBuilder {
  const ids = agencyIdsOf(actor);
  const paths = readPathsOf(actor);
  // A link of a mail opens an assignment and not its plan.
  if (actor.through) return query.whereRaw("1 = 0");
  return query.where((where) => {
    where.whereIn("plans.issuer_id", ids).orWhereIn("plans.standing_id", ids);
    for (const column of ["plans.issuer_id", "plans.standing_id"]) orBelow(where, column, paths);
    where.orWhereExists((work) => {
      work.select("assignments.id").from("assignments").whereRaw("assignments.plan_id = plans.id");
      work.where((lead) => {
        lead.whereIn("assignments.lead_id", ids);
        orBelow(lead, "assignments.lead_id", paths);
      });
    });
    where.orWhereExists((supports) =>
      supports
        .select("tasks.id")
        .from("tasks")
        .join("task_supports", "task_supports.task_id", "tasks.id")
        .whereRaw("tasks.plan_id = plans.id")
        .whereIn("task_supports.agency_id", ids),
    );
    where.orWhereExists((via) =>
      via.select("tasks.id").from("tasks").whereRaw("tasks.plan_id = plans.id").whereIn("tasks.via_id", ids),
    );
  });
}
