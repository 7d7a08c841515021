import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { whereAssignmentVisible, wherePlanVisible } from "~/features/accounts/scope.server";
import { seesSensitive } from "~/features/reports/sensitive";
import type { TargetRow } from "~db/tables";
import { readTargetValues } from "./read-target-values.server";
import type { TargetValue } from "./target-shown";

type PlanEnds = { issuer_id: string; standing_id: string; issuer_path: string; standing_path: string };

/** The targets that stand in `planIds`, in the order of their documents. */
export function targetsOf(db: Knex, planIds: readonly string[]): Knex.QueryBuilder {
  return db("targets")
    .join("plans", "plans.id", "targets.plan_id")
    .whereIn("targets.plan_id", planIds)
    .whereNull("targets.removed_at")
    .orderBy(["targets.plan_id", "targets.position"]);
}

/** The figures of all targets of `planIds` that the actor may read, in at most seven statements. */
export async function targetValuesOfPlans(view: ViewContext, planIds: readonly string[]): Promise<TargetValue[]> {
  const { db, actor, now, today } = view;
  const query = targetsOf(db, planIds)
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .select("targets.*", "plans.issuer_id", "plans.standing_id", "issuer.path as issuer_path", "standing.path as standing_path");
  const rows = (await wherePlanVisible(query, actor)) as unknown as (TargetRow & PlanEnds)[];
  const { values } = await readTargetValues(db, rows, {
    now,
    today,
    scope: (cells) => whereAssignmentVisible(cells, actor),
    sees: (object, roles) => seesSensitive(actor, object, roles),
    isWhole(row) {
      const owners = [
        { id: row.issuer_id, path: row.issuer_path },
        { id: row.standing_id, path: row.standing_path },
      ];
      return can(actor, "assignment.read", { owners });
    },
  });
  return values;
}

/** The figures of one plan's targets, in the order of the document; empty when the actor may not read the plan. */
export function targetValues(view: ViewContext, planId: string): Promise<TargetValue[]> {
  return targetValuesOfPlans(view, [planId]);
}
