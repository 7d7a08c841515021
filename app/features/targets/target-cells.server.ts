/** The SQL of rule 11: for each target, the cells of accepted reports that its figure is taken from. */
import type { Knex } from "knex";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { Measure } from "~/features/plans/target";
import { acceptedThen } from "~/features/reports/decision-then.server";
import type { Instant } from "~/lib/clock";

type TakenMeasure = Exclude<Measure, { kind: "none" | "manual" }>;
export type Measured = { readonly targetId: string; readonly measure: TakenMeasure };

/** Whether the figure is taken from reports or from work, and not given by hand or not at all. */
export function isTaken(measure: Measure): measure is TakenMeasure {
  return measure.kind !== "none" && measure.kind !== "manual";
}

/** Narrows a query over `assignments` and `plans` to what a reader may see; the identity for reports on the whole system. */
export type Scope = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

function wantedOf(measured: readonly Measured[]): [string, string, string | null, string][] {
  return measured.flatMap(({ targetId, measure }): [string, string, string | null, string][] => {
    if (measure.kind === "share-completed") return [];
    return [[targetId, measure.indicatorId, measure.kind === "ratio" ? measure.ofIndicatorId : null, measure.kind]];
  });
}

/**
 * One row for each target and assignment that is asked for its indicators: `cell.target_id`, `assignments.*`, the accepted version as
 * `accepted` and the cells `first` and `second`. An indicator is followed by its key through all versions of its form. Null without such targets.
 */
export function indicatorCells(db: Knex, now: Instant, measured: readonly Measured[], scope: Scope): Knex.QueryBuilder | null {
  const wanted = wantedOf(measured);
  if (wanted.length === 0) return null;
  const one =
    "select cast(? as text) as target_id, cast(? as text) as first_id, cast(? as text) as second_id, cast(? as text) as kind";
  const list = db.raw(wanted.map(() => one).join(" union all "), wanted.flat() as string[]);
  const query = db
    .from(db.raw("(?) as wanted", [list]))
    .join("indicators as first_indicator", "first_indicator.id", "wanted.first_id")
    .leftJoin("indicators as second_indicator", "second_indicator.id", "wanted.second_id")
    .join("form_versions as named", "named.id", "first_indicator.form_version_id")
    .join("form_versions as asked", "asked.form_id", "named.form_id")
    .join("tasks", "tasks.form_version_id", "asked.id")
    .join("assignments", "assignments.task_id", "tasks.id")
    .join("plans", "plans.id", "assignments.plan_id");
  joinCurrentState(query, now)
    .leftJoin("reports", "reports.assignment_id", "assignments.id")
    .leftJoin("report_versions as accepted", (join) =>
      join.on("accepted.report_id", "reports.id").andOn(acceptedThen(db, "accepted", now)),
    );
  for (const side of ["first", "second"])
    query
      .leftJoin(`indicators as own_${side}`, (join) =>
        join.on(`own_${side}.form_version_id`, "reports.form_version_id").andOn(`own_${side}.key`, `${side}_indicator.key`),
      )
      .leftJoin(`report_values as ${side}`, (join) =>
        join.on(`${side}.version_id`, "accepted.id").andOn(`${side}.indicator_id`, `own_${side}.id`),
      );
  return scope(query.whereNull("tasks.removed_at").whereNot("state.work_state", "cancelled"));
}

/** One row for each target and assignment of the task that it counts; `completed` and `awaiting` as for `indicatorCells`. */
export function completionCells(db: Knex, now: Instant, measured: readonly Measured[], scope: Scope): Knex.QueryBuilder | null {
  const taskIds = measured.flatMap(({ measure }) => (measure.kind === "share-completed" ? [measure.taskId] : []));
  if (taskIds.length === 0) return null;
  const query = db
    .from("tasks")
    .join("assignments", "assignments.task_id", "tasks.id")
    .join("plans", "plans.id", "assignments.plan_id");
  joinCurrentState(query, now)
    .whereIn("tasks.id", taskIds)
    .whereNull("tasks.removed_at")
    .whereNot("state.work_state", "cancelled");
  return scope(query);
}
