import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { whereAssignmentVisible, wherePlanVisible } from "~/features/accounts/scope.server";
import { targetFactsOf } from "~/features/plans/row-facts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { TargetRow } from "~db/tables";
import { readTargetRounds } from "./read-target-rounds.server";
import { isTaken, type Measured, type Scope } from "./target-cells.server";
import { type Round, shownRound } from "./target-round";
import type { TargetValue } from "./target-shown";
import { isMet, noTotals, rollUp, trendOf } from "./target-value";

type PlanEnds = { issuer_id: string; standing_id: string; issuer_path: string; standing_path: string };

type Reader = {
  readonly today: CalendarDate;
  readonly isWhole: boolean;
  /** The period to show instead of the newest. */
  readonly occurrence?: string | null;
};

/** A target's figure from its periods. */
export function toTargetValue(row: TargetRow, rounds: readonly Round[], { today, isWhole, occurrence }: Reader): TargetValue {
  const facts = targetFactsOf(row);
  const kind = isTaken(facts.measure) ? facts.measure.kind : null;
  const shown = kind && shownRound(kind, rounds, today, occurrence);
  const figure = (round: Round | null | undefined) => (kind && round ? rollUp(kind, facts.unit, round.totals) : null);
  const [value, earlier] = [figure(shown?.round), figure(shown?.before)];
  return {
    id: row.id,
    planId: row.plan_id,
    facts,
    kind,
    value,
    isMet: isMet(facts.comparator, facts.value, value),
    coverage: shown?.round.totals ?? noTotals,
    occurrence: shown?.round.occurrence ?? "",
    before: shown?.before ? { occurrence: shown.before.occurrence, value: earlier } : null,
    trend: trendOf(value, earlier),
    isWhole,
  };
}

export function measuredOf(rows: readonly TargetRow[]): Measured[] {
  return rows.flatMap((row) => {
    const { measure } = targetFactsOf(row);
    return isTaken(measure) ? [{ targetId: row.id, measure }] : [];
  });
}

/** The targets that stand in `planIds`, in the order of their documents. */
export function targetsOf(db: Knex, planIds: readonly string[]): Knex.QueryBuilder {
  return db("targets")
    .join("plans", "plans.id", "targets.plan_id")
    .whereIn("targets.plan_id", planIds)
    .whereNull("targets.removed_at")
    .orderBy(["targets.plan_id", "targets.position"]);
}

/** The figures of all targets of `planIds` that the actor may read, in at most three statements. */
export async function targetValuesOfPlans(view: ViewContext, planIds: readonly string[]): Promise<TargetValue[]> {
  const { db, actor, now, today } = view;
  const query = targetsOf(db, planIds)
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .select("targets.*", "plans.issuer_id", "plans.standing_id", "issuer.path as issuer_path", "standing.path as standing_path");
  const rows = (await wherePlanVisible(query, actor)) as unknown as (TargetRow & PlanEnds)[];
  const scope: Scope = (cells) => whereAssignmentVisible(cells, actor);
  const rounds = await readTargetRounds(db, now, measuredOf(rows), scope);
  return rows.map((row) => {
    const owners = [
      { id: row.issuer_id, path: row.issuer_path },
      { id: row.standing_id, path: row.standing_path },
    ];
    return toTargetValue(row, rounds.get(row.id) ?? [], { today, isWhole: can(actor, "assignment.read", { owners }) });
  });
}

/** The figures of one plan's targets, in the order of the document; empty when the actor may not read the plan. */
export function targetValues(view: ViewContext, planId: string): Promise<TargetValue[]> {
  return targetValuesOfPlans(view, [planId]);
}
