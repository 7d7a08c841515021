// A target says what is measured and, when it names a goal, how the figure compares with it: at least, exactly or at most.

import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Problem, Verdict } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

export const comparators = [">=", "=", "<="] as const;
export type Comparator = (typeof comparators)[number];

/** Each year, by a day, or within the plan's period (null). */
export type Horizon = { readonly each: "year" } | { readonly by: CalendarDate } | null;

/** How the value is found in accepted reports. */
export type Measure =
  | { readonly kind: "none" | "manual" }
  | { readonly kind: "sum" | "average" | "share-yes"; readonly indicatorId: string }
  | { readonly kind: "ratio"; readonly indicatorId: string; readonly ofIndicatorId: string }
  | { readonly kind: "share-completed"; readonly taskId: string };
export const measureKinds = [
  "none",
  "manual",
  "sum",
  "average",
  "share-yes",
  "ratio",
  "share-completed",
] as const satisfies readonly Measure["kind"][];

export type TargetFacts = {
  readonly passageId: string | null;
  readonly text: string;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  /** The whole of which `value` is a part: 323 of 460 communes. */
  readonly ofValue: number | null;
  readonly unit: string;
  readonly horizon: Horizon;
  readonly measure: Measure;
};

export type IndicatorKind = "heading" | "number" | "percent" | "money" | "yesno" | "text";

const numeric: readonly IndicatorKind[] = ["number", "percent", "money"];

/** Kinds of indicator that a measure can be taken from. */
export function kindsFor(measure: "sum" | "average" | "share-yes" | "ratio"): readonly IndicatorKind[] {
  switch (measure) {
    case "sum":
      // Percentages of several units cannot be added up.
      return ["number", "money"];
    case "average":
      return numeric;
    case "ratio":
      return ["number", "money"];
    case "share-yes":
      return ["yesno"];
    default:
      return measure satisfies never;
  }
}

/** The indicators that a measure reads. */
export function indicatorsOf(measure: Measure): { readonly field: "indicatorId" | "ofIndicatorId"; readonly id: string }[] {
  switch (measure.kind) {
    case "sum":
    case "average":
    case "share-yes":
      return [{ field: "indicatorId", id: measure.indicatorId }];
    case "ratio":
      return [
        { field: "indicatorId", id: measure.indicatorId },
        { field: "ofIndicatorId", id: measure.ofIndicatorId },
      ];
    case "none":
    case "manual":
    case "share-completed":
      return [];
    default:
      return measure satisfies never;
  }
}

function goalProblems({ comparator, value, ofValue }: TargetFacts): Problem[] {
  if (comparator !== null && value === null) {
    return [
      {
        field: "value",
        text: {
          vi: "Đã chọn cách so sánh thì phải có con số. Hãy nhập số phải đạt, hoặc bỏ chọn.",
          en: "A comparison needs a figure. Enter the goal, or choose no comparison.",
        },
      },
    ];
  }
  if (comparator === null && value !== null) {
    return [
      {
        field: "comparator",
        text: {
          vi: "Có con số thì phải nói rõ là ít nhất, đúng bằng hay nhiều nhất. Hãy chọn.",
          en: "Say whether the figure is a least, an exact or a most. Choose one.",
        },
      },
    ];
  }
  if (ofValue === null) return [];
  if (value === null || ofValue <= 0 || value > ofValue) {
    return [
      {
        field: "ofValue",
        text: {
          vi: "Tổng số phải lớn hơn 0 và không nhỏ hơn số phải đạt. Hãy sửa, hoặc để trống.",
          en: "The whole must be above 0 and no less than the goal. Correct it, or leave it empty.",
        },
      },
    ];
  }
  return [];
}

/** Whether a target holds together within its plan's period. */
export function checkTarget(target: TargetFacts, plan: { readonly periodFrom: CalendarDate }): Verdict {
  const problems: Problem[] = [];
  if (target.text === "")
    problems.push({ field: "text", text: { vi: "Hãy nhập nội dung chỉ tiêu.", en: "Enter what the target is." } });
  problems.push(...goalProblems(target));
  const { horizon, measure } = target;
  if (horizon !== null && "by" in horizon && horizon.by < plan.periodFrom) {
    const [by, from] = [formatDate(horizon.by), formatDate(plan.periodFrom)];
    problems.push({
      field: "horizonOn",
      text: {
        vi: `Ngày phải đạt ${by} đứng trước ngày đầu giai đoạn của kế hoạch ${from}. Hãy sửa ngày.`,
        en: `The day ${by} comes before the plan's period, which begins on ${from}. Correct the day.`,
      },
    });
  }
  if (measure.kind === "ratio" && measure.indicatorId === measure.ofIndicatorId) {
    problems.push({
      field: "ofIndicatorId",
      text: {
        vi: "Tử số và mẫu số là cùng một chỉ số. Hãy chọn chỉ số khác.",
        en: "Both sides of the ratio are the same indicator. Choose another.",
      },
    });
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** By when, in words. */
export function horizonWords(horizon: Horizon): Text {
  if (horizon === null) return { vi: "trong giai đoạn của kế hoạch", en: "within the plan's period" };
  if ("each" in horizon) return { vi: "hằng năm", en: "each year" };
  return { vi: `đến ngày ${formatDate(horizon.by)}`, en: `by ${formatDate(horizon.by)}` };
}
