/** A target as it is typed in its form. */
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import type { Measure, TargetFacts } from "./target";

const figure = (value: number | null) => (value === null ? "" : formatNumber(value));

function measureFields(measure: Measure): Record<"indicatorId" | "ofIndicatorId" | "taskId", string> {
  return {
    indicatorId: "indicatorId" in measure ? measure.indicatorId : "",
    ofIndicatorId: measure.kind === "ratio" ? measure.ofIndicatorId : "",
    taskId: measure.kind === "share-completed" ? measure.taskId : "",
  };
}

/** The form's fields for a target, each as it would be typed. */
export function targetFields(target: TargetFacts): Record<string, string> {
  const { horizon } = target;
  return {
    text: target.text,
    passageId: target.passageId ?? "",
    comparator: target.comparator ?? "",
    value: figure(target.value),
    ofValue: figure(target.ofValue),
    unit: target.unit,
    horizon: horizon === null ? "plan" : "each" in horizon ? "year" : "by",
    horizonOn: horizon !== null && "by" in horizon ? formatDate(horizon.by) : "",
    measure: target.measure.kind,
    ...measureFields(target.measure),
  };
}
