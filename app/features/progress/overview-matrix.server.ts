import type { Knex } from "knex";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import { groupBy } from "~/lib/group-by";
import { assignmentFacts, countWhen, type Moment, standingSql } from "./assignment-facts.server";
import type { OverviewScope } from "./overview-figures.server";
import { type Matrix, type MatrixPlan, type MatrixRow, worstFirst } from "./overview-matrix";
import type { Standing } from "./standing";
import { updateDaysIn } from "./update-age";

const MAX_PLANS = 6;
const MAX_AGENCIES = 30;

type PlanSum = PlanNameRow & { id: string; title: string; plans: number | string; delivery: string | null };

// Asked along, because the overview has no statement left for it: within how many days work counts as updated.
const deliveryRules =
  "(select reminder_rules.value from reminder_rules where reminder_rules.scope = 'delivery' and reminder_rules.scope_id = '') as delivery";

/** The plans with most open work, at most six, and how many plans there are in sight. */
export async function readBusiestPlans(
  db: Knex,
  moment: Moment,
  scope: OverviewScope,
): Promise<{ plans: MatrixPlan[]; planCount: number; updateDays: number }> {
  const rows: PlanSum[] = await db
    .from(scope(assignmentFacts(db, moment)).as("facts"))
    .join("plans", "plans.id", "facts.plan_id")
    .groupBy("plans.id")
    .orderByRaw(
      "count(case when facts.official_group in ('openOverdue', 'openInTime') then 1 end) desc, plans.effective_on desc, plans.id",
    )
    .limit(MAX_PLANS)
    .select("plans.id", "plans.title", ...planNameColumns(db), db.raw("count(*) over () as plans"), db.raw(deliveryRules));
  return {
    plans: rows.map((row) => ({ id: row.id, name: planNameOf(row), title: row.title })),
    planCount: Number(rows[0]?.plans ?? 0),
    updateDays: updateDaysIn(rows[0]?.delivery ?? null),
  };
}

type CellRow = { lead_id: string; lead: string; plan_id: string; worst: number | string } & Record<
  "total" | "overdue" | "completed" | "came_due" | "came_due_first" | "agencies",
  number | string
>;

// The place in `worstFirst`, so that the worst is the smallest number.
const rank = `min(case ${standingSql} ${worstFirst.map((standing, place) => `when '${standing}' then ${place}`).join(" ")} end)`;

const cameDue = (group: "official_group" | "original_group") =>
  `count(case when facts.${group} in ('doneOnTime', 'doneLate', 'openOverdue') then 1 end)`;

function toRow(cells: readonly CellRow[]): MatrixRow | null {
  const [first] = cells;
  if (!first) return null;
  const sum = (name: "completed" | "came_due" | "came_due_first") => cells.reduce((total, cell) => total + Number(cell[name]), 0);
  return {
    lead: { id: first.lead_id, name: first.lead },
    cells: cells.map((cell) => ({
      planId: cell.plan_id,
      worst: worstFirst[Number(cell.worst)] as Standing,
      overdue: Number(cell.overdue),
      total: Number(cell.total),
    })),
    completed: sum("completed"),
    cameDue: sum("came_due"),
    cameDueFirst: sum("came_due_first"),
  };
}

// A row for each agency and plan: how its work stands there.
function cellsOf(db: Knex, facts: Knex.QueryBuilder): Knex.QueryBuilder {
  return db
    .from(facts.as("facts"))
    .groupBy("facts.lead_id", "facts.plan_id")
    .select(
      "facts.lead_id",
      "facts.plan_id",
      db.raw(`${rank} as worst`),
      db.raw("count(*) as total"),
      countWhen(db, `${standingSql} = 'overdue'`, "overdue"),
      db.raw("count(case when facts.official_group in ('doneOnTime', 'doneLate') then 1 end) as completed"),
      db.raw(`${cameDue("official_group")} as came_due`),
      db.raw(`${cameDue("original_group")} as came_due_first`),
    );
}

// The agencies of `cells` with most overdue work.
function pressingOf(db: Knex): Knex.QueryBuilder {
  return db
    .from("cells")
    .join("agencies", "agencies.id", "cells.lead_id")
    .groupBy("cells.lead_id", "agencies.name", "agencies.sort_key")
    .orderByRaw("sum(cells.overdue) desc, min(cells.worst), agencies.sort_key, cells.lead_id")
    .limit(MAX_AGENCIES)
    .select(
      "cells.lead_id",
      "agencies.name as lead",
      "agencies.sort_key",
      db.raw("sum(cells.overdue) as late"),
      db.raw("min(cells.worst) as worst"),
      db.raw("count(*) over () as agencies"),
    );
}

/** Agencies by plans: those with most overdue work first, at most thirty; one statement. */
export async function readMatrix(
  db: Knex,
  moment: Moment,
  scope: OverviewScope,
  plans: readonly MatrixPlan[],
): Promise<Omit<Matrix, "planCount">> {
  const planIds = plans.map((plan) => plan.id);
  const facts = scope(assignmentFacts(db, moment)).whereIn("assignments.plan_id", planIds);
  const rows: CellRow[] = await db
    .with("cells", cellsOf(db, facts))
    .with("pressing", pressingOf(db))
    .from("pressing")
    .join("cells", "cells.lead_id", "pressing.lead_id")
    .orderByRaw("pressing.late desc, pressing.worst, pressing.sort_key, pressing.lead_id")
    .select("cells.*", "pressing.lead", "pressing.agencies");
  const byLead = groupBy(rows, (row) => row.lead_id);
  return {
    plans,
    rows: [...byLead.values()].flatMap((own) => toRow(own) ?? []),
    agencyCount: Number(rows[0]?.agencies ?? 0),
  };
}
