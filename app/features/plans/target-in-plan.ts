// What measures a target must be there and fit the measure; so must the passage that it stands in.
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, problemsOf, type Verdict } from "~/lib/errors";
import { checkTarget, type IndicatorKind, indicatorsOf, kindsFor, type Measure, type TargetFacts } from "./target";

/** What targets are held against: the first day of their plan, and what is there of all that they name. */
export type TargetGround = {
  readonly periodFrom: CalendarDate;
  readonly passageIds: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, IndicatorKind>;
};

const wrongIndicator = (field: string): Problem => ({
  field,
  text: {
    vi: "Chỉ số này không dùng được cho cách đo đã chọn. Hãy chọn một chỉ số trong biểu mẫu của kế hoạch: số hoặc tiền để cộng và tính tỷ lệ, số hoặc phần trăm để tính trung bình, có/không để đếm địa phương.",
    en: "This indicator does not fit the chosen measure. Choose one from the plan's forms: a count or money for sums and ratios, a count or percentage for averages, yes/no for shares.",
  },
});

const noTask: Problem = {
  field: "taskId",
  text: { vi: "Hãy chọn một nhiệm vụ của kế hoạch này.", en: "Choose a task of this plan." },
};

const noPassage: Problem = {
  field: "passageId",
  text: {
    vi: "Mục đã chọn không còn trong văn bản. Hãy chọn lại.",
    en: "That passage is no longer in the document. Choose again.",
  },
};

function measureProblems(measure: Measure, { taskIds, indicators }: TargetGround): Problem[] {
  if (measure.kind === "share-completed") return taskIds.has(measure.taskId) ? [] : [noTask];
  if (measure.kind === "none" || measure.kind === "manual") return [];
  const allowed = kindsFor(measure.kind);
  const fits = (id: string) => allowed.some((kind) => kind === indicators.get(id));
  return indicatorsOf(measure).flatMap(({ field, id }) => (fits(id) ? [] : [wrongIndicator(field)]));
}

/** Whether a target may stand in its plan; each problem at its field. */
export function checkTargetInPlan(target: TargetFacts, ground: TargetGround): Verdict {
  const { passageId } = target;
  const problems = [
    ...problemsOf(checkTarget(target, { periodFrom: ground.periodFrom })),
    ...measureProblems(target.measure, ground),
    ...(passageId !== null && !ground.passageIds.has(passageId) ? [noPassage] : []),
  ];
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}
