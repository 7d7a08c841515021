import type { Knex } from "knex";
import { mustHold } from "~/lib/errors";
import { inParts } from "~/lib/in-parts";
import { insertRows } from "~db/insert-rows";
import type { PlanRow } from "~db/tables";
import { namedIdsOf, type Placed } from "./plan-rows.store.server";
import { type IndicatorKind, indicatorsOf, type TargetFacts } from "./target";
import { formatHorizon, formatMeasure } from "./target.schema";
import { checkTargetInPlan, type TargetGround } from "./target-in-plan";

export function targetColumnsOf(target: TargetFacts) {
  return {
    passage_id: target.passageId,
    text: target.text,
    comparator: target.comparator,
    value: target.value,
    of_value: target.ofValue,
    unit: target.unit,
    ...formatHorizon(target.horizon),
    measure: formatMeasure(target.measure),
  };
}

export async function insertTargets(
  trx: Knex.Transaction,
  planId: string,
  targets: readonly Placed<TargetFacts>[],
): Promise<void> {
  const rows = targets.map(({ id, position, facts }) => ({ id, plan_id: planId, position, ...targetColumnsOf(facts) }));
  await insertRows(trx, "targets", rows);
}

type Indicator = { id: string; kind: IndicatorKind };

async function indicatorsNamed(db: Knex, planId: string, ids: readonly string[]): Promise<Map<string, IndicatorKind>> {
  const known = new Map<string, IndicatorKind>();
  for (const part of inParts([...new Set(ids)])) {
    const rows: Indicator[] = await db("indicators")
      .join("form_versions", "form_versions.id", "indicators.form_version_id")
      .join("forms", "forms.id", "form_versions.form_id")
      .where("forms.plan_id", planId)
      .whereIn("indicators.id", part)
      .select("indicators.id", "indicators.kind");
    for (const { id, kind } of rows) known.set(id, kind);
  }
  return known;
}

/** What is there of all that `targets` name. */
export async function readTargetGround(db: Knex, plan: PlanRow, targets: readonly TargetFacts[]): Promise<TargetGround> {
  const measures = targets.map(({ measure }) => measure);
  const tasks = measures.flatMap((measure) => (measure.kind === "share-completed" ? [measure.taskId] : []));
  const indicators = measures.flatMap(indicatorsOf).map(({ id }) => id);
  return {
    periodFrom: plan.period_from,
    passageIds: await namedIdsOf(
      db("passages").where({ plan_id: plan.id }),
      targets.map(({ passageId }) => passageId),
    ),
    taskIds: await namedIdsOf(db("tasks").where({ plan_id: plan.id }).whereNull("removed_at"), tasks),
    indicators: await indicatorsNamed(db, plan.id, indicators),
  };
}

/** Checks a target alone and in its plan. @throws RuleViolation with each problem at its field */
export async function targetMustFit(db: Knex, plan: PlanRow, target: TargetFacts): Promise<void> {
  mustHold(checkTargetInPlan(target, await readTargetGround(db, plan, [target])));
}
