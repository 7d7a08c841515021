import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { settingsOf } from "~/features/plans/row-facts.server";
import type { PlanRow } from "~db/tables";
import type { PlanOfWork } from "./new-assignments";

/** What the assignments of a plan have in common, by its row, the working calendar and the days that were asked for. */
export function planOfWork(
  plan: PlanRow,
  calendar: WorkCalendar,
  days: Pick<PlanOfWork, "on" | "owedFrom" | "until">,
): PlanOfWork {
  const context = { calendar, policy: deadlinePolicyOf(settingsOf(plan)) };
  return { plan, period: { from: plan.period_from, to: plan.period_to }, context, ...days };
}
