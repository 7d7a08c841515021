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

/** The agencies with `ids`, and those below `paths`. */
function agenciesWithin(db: Knex, ids: readonly string[], paths: readonly string[]): Knex.QueryBuilder {
  return db("agencies")
    .select("agencies.id")
    .where((where) => {
      where.whereIn("agencies.id", ids);
      for (const path of paths) {
        const { from, to } = pathRange(path);
        where.orWhere((below) => below.where("agencies.path", ">=", from).andWhere("agencies.path", "<", to));
      }
    });
}

/**
 * Ids of the assignments to which agencies with `ids`, or below `paths`, stand in one of `ways`: a union in which each way has an
 * index of its own, where one condition over all of them would read every assignment.
 */
export function assignmentsAround(
  db: Knex,
  { ids, paths = [] }: { readonly ids: readonly string[]; readonly paths?: readonly string[] },
  ways: readonly ("lead" | "owner" | "support" | "via")[],
): Knex.QueryBuilder {
  const within = () => agenciesWithin(db, ids, paths);
  const ofPlans = (column: string) =>
    db("plans").join("assignments", "assignments.plan_id", "plans.id").whereIn(column, within()).select("assignments.id");
  const ofTasks = (table: string, key: string, column: string) =>
    db(table).join("assignments", "assignments.task_id", key).whereIn(column, ids).select("assignments.id");
  const each = {
    lead: () => [db("assignments").whereIn("assignments.lead_id", within()).select("assignments.id")],
    owner: () => [ofPlans("plans.issuer_id"), ofPlans("plans.standing_id")],
    support: () => [ofTasks("task_supports", "task_supports.task_id", "task_supports.agency_id")],
    via: () => [ofTasks("tasks", "tasks.id", "tasks.via_id")],
  };
  const [first, ...others] = ways.flatMap((way) => each[way]());
  return (first ?? db("assignments").select("assignments.id").whereRaw("1 = 0")).union(others);
}

/** Keeps the same assignments as `whereAssignmentVisible`, found by the indexes of each way: for sums over all that is in sight. */
export function whereAmongVisible(query: Knex.QueryBuilder, db: Knex, actor: Actor): Knex.QueryBuilder {
  if (actor.through) query.where("assignments.id", actor.through.assignmentId);
  const within = { ids: agencyIdsOf(actor), paths: readPathsOf(actor) };
  return query.whereIn("assignments.id", assignmentsAround(db, within, ["lead", "owner", "support", "via"]));
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
