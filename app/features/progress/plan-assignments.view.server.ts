import { agencyIdsOf, grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { ownPlans } from "~/features/plans/own-plans.server";
import type { AssignmentFilters } from "./assignment-filters";
import { answerKinds } from "./assignment-line";
import { lineOrders, linePageSize, readLines } from "./assignment-lines.server";
import type { AssignmentList } from "./assignment-list";
import { facetsOf } from "./facets";
import { momentOf } from "./moment.server";
import { openableOf, type PlanSight, planSight, whereAsked, whereNamed, wholeSight } from "./plan-sight.server";
import { readFacets } from "./read-facets.server";

type Sight = Pick<PlanSight, "seesAll" | "facts"> & Partial<Pick<PlanSight, "plan" | "mayExtend">>;

// The same rule as "letter.make" of the permission table, for the plans of one page.
async function writablePlans(view: ViewContext, planIds: readonly string[]): Promise<string[]> {
  if (grantsWith(view.actor, "secretariat").length === 0 || planIds.length === 0) return [];
  return ownPlans(view)
    .whereIn("plans.id", [...new Set(planIds)])
    .pluck("plans.id");
}

async function listOf(view: ViewContext, sight: Sight, filters: AssignmentFilters, byPlan: string): Promise<AssignmentList> {
  const moment = await momentOf(view);
  const orders = { plan: byPlan, due: lineOrders.urgency, lead: lineOrders.lead } as const;
  const cells = await readFacets(view.db, whereNamed(sight.facts(moment), filters, view));
  const first = sight.seesAll ? [] : agencyIdsOf(view.actor);
  const page = { order: orders[filters.sort], first, kinds: answerKinds, offset: (filters.page - 1) * linePageSize };
  const hasReasons = filters.state === "overdue";
  const lines = await readLines(view.db, whereAsked(sight.facts(moment), filters, view), moment, { ...page, hasReasons });
  const ids = lines.map((line) => line.id);
  const openable = sight.seesAll ? new Set(ids) : await openableOf(view, ids);
  return {
    filters,
    facets: facetsOf(cells, filters),
    pageSize: linePageSize,
    seesAll: sight.seesAll,
    writablePlanIds: await writablePlans(
      view,
      lines.map((line) => line.plan.id),
    ),
    extensiblePlanId: sight.mayExtend ? (sight.plan?.id ?? null) : null,
    lines: lines.map((line) =>
      openable.has(line.id) ? { ...line, isOpenable: true } : { ...line, event: null, whyLate: [], isOpenable: false },
    ),
  };
}

/**
 * The assignments of a plan, filtered, sorted and counted by every filter; five statements at most.
 * @throws NotFound when the actor may not read the plan
 */
export async function planAssignmentsView(
  view: ViewContext,
  planId: string,
  filters: AssignmentFilters,
): Promise<AssignmentList> {
  return listOf(view, await planSight(view, planId), filters, lineOrders.plan);
}

/** The assignments of all plans that the actor may open, most urgent first; three statements. */
export async function assignmentsView(view: ViewContext, filters: AssignmentFilters): Promise<AssignmentList> {
  return listOf(view, wholeSight(view), filters, lineOrders.urgency);
}
