import type { Knex } from "knex";
import { type Problem, RuleViolation } from "~/lib/errors";
import type { PlanRow } from "~db/tables";
import { checkTarget, type IndicatorKind, indicatorsOf, kindsFor, type Measure, type TargetFacts } from "./target";
import { formatHorizon, formatMeasure } from "./target.schema";

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

const wrongIndicator = (field: string): Problem => ({
  field,
  text: {
    vi: "Chỉ số này không dùng được cho cách đo đã chọn. Hãy chọn một chỉ số trong biểu mẫu của kế hoạch: số hoặc tiền để cộng và tính tỷ lệ, số hoặc phần trăm để tính trung bình, có/không để đếm địa phương.",
    en: "This indicator does not fit the chosen measure. Choose one from the plan's forms: a count or money for sums and ratios, a count or percentage for averages, yes/no for shares.",
  },
});

async function measureProblems(db: Knex, planId: string, measure: Measure): Promise<Problem[]> {
  if (measure.kind === "share-completed") {
    const task = await db("tasks").where({ id: measure.taskId, plan_id: planId }).whereNull("removed_at").first("id");
    return task
      ? []
      : [{ field: "taskId", text: { vi: "Hãy chọn một nhiệm vụ của kế hoạch này.", en: "Choose a task of this plan." } }];
  }
  const wanted = indicatorsOf(measure);
  if (wanted.length === 0 || measure.kind === "none" || measure.kind === "manual") return [];
  const known: { id: string; kind: IndicatorKind }[] = await db("indicators")
    .join("form_versions", "form_versions.id", "indicators.form_version_id")
    .join("forms", "forms.id", "form_versions.form_id")
    .where("forms.plan_id", planId)
    .whereIn(
      "indicators.id",
      wanted.map(({ id }) => id),
    )
    .select("indicators.id", "indicators.kind");
  const allowed = kindsFor(measure.kind);
  return wanted
    .filter(({ id }) => !known.some((indicator) => indicator.id === id && allowed.includes(indicator.kind)))
    .map(({ field }) => wrongIndicator(field));
}

/** Checks a target alone and in its plan. @throws RuleViolation with each problem at its field */
export async function targetMustFit(db: Knex, plan: PlanRow, target: TargetFacts): Promise<void> {
  const verdict = checkTarget(target, { periodFrom: plan.period_from });
  const problems = [...(verdict.ok ? [] : verdict.problems), ...(await measureProblems(db, plan.id, target.measure))];
  if (target.passageId !== null && !(await db("passages").where({ id: target.passageId, plan_id: plan.id }).first("id"))) {
    problems.push({
      field: "passageId",
      text: {
        vi: "Mục đã chọn không còn trong văn bản. Hãy chọn lại.",
        en: "That passage is no longer in the document. Choose again.",
      },
    });
  }
  if (problems.length > 0) throw new RuleViolation(problems);
}
