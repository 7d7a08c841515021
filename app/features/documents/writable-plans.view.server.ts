import type { ViewContext } from "~/features/accounts/context";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { latestPlansFirst, ownPlans } from "~/features/plans/own-plans.server";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";

/** A plan about which letters can be written, with its open work that is overdue. */
export type WritablePlan = { readonly id: string; readonly name: string; readonly title: string; readonly late: number };

// More than anybody chooses from; the latest come first.
const mostPlans = 200;

/** The plans that the actor's agencies issued or look after, the latest first; two statements. */
export async function writablePlansView(view: ViewContext): Promise<WritablePlan[]> {
  const { db, now, today } = view;
  const rows: (PlanNameRow & { id: string; title: string })[] = await ownPlans(view)
    .orderByRaw(latestPlansFirst)
    .limit(mostPlans)
    .select("plans.id", "plans.title", ...planNameColumns(db));
  const late: { plan_id: string; count: number | string }[] = await joinCurrentDue(joinCurrentState(db("assignments"), now), now)
    .whereIn(
      "assignments.plan_id",
      rows.map((row) => row.id),
    )
    .whereIn("state.work_state", ["not-started", "in-progress"])
    .whereRaw(`${currentDueOn} < ?`, [today])
    .groupBy("assignments.plan_id")
    .select("assignments.plan_id")
    .count({ count: "*" });
  const lateOf = new Map(late.map(({ plan_id, count }) => [plan_id, Number(count)]));
  return rows.map((row) => ({ id: row.id, name: planNameOf(row), title: row.title, late: lateOf.get(row.id) ?? 0 }));
}
