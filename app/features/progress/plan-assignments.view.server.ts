import type { ViewContext } from "~/features/accounts/context";
import type { AssignmentFilters } from "./assignment-filters";
import { type AssignmentLine, answerKinds } from "./assignment-line";
import { lineOrders, linePageSize, readLines } from "./assignment-lines.server";
import { type Facets, facetsOf } from "./facets";
import { momentOf } from "./moment.server";
import { openableOf, planSight, whereAsked, whereNamed } from "./plan-sight.server";
import { readFacets } from "./read-facets.server";

/** A line that the actor may open, or of a peer: then only its name, day and state. */
export type PlanLine = AssignmentLine & { readonly isOpenable: boolean };

export type PlanAssignments = {
  readonly filters: AssignmentFilters;
  readonly facets: Facets;
  readonly pageSize: number;
  /** False for an assigned agency, which is offered its own work first. */
  readonly seesAll: boolean;
  readonly lines: readonly PlanLine[];
};

const orders = { plan: lineOrders.plan, due: lineOrders.urgency, lead: lineOrders.lead } as const;

/**
 * The assignments of a plan, filtered, sorted and counted by every filter; five statements.
 * @throws NotFound when the actor may not read the plan
 */
export async function planAssignmentsView(
  view: ViewContext,
  planId: string,
  filters: AssignmentFilters,
): Promise<PlanAssignments> {
  const [sight, moment] = [await planSight(view, planId), await momentOf(view)];
  const cells = await readFacets(view.db, whereNamed(sight.facts(moment), filters, view.actor));
  const page = { order: orders[filters.sort], kinds: answerKinds, offset: (filters.page - 1) * linePageSize };
  const lines = await readLines(view.db, whereAsked(sight.facts(moment), filters, view.actor), moment, page);
  const openable = sight.seesAll
    ? null
    : await openableOf(
        view,
        lines.map((line) => line.id),
      );
  return {
    filters,
    facets: facetsOf(cells, filters),
    pageSize: linePageSize,
    seesAll: sight.seesAll,
    lines: lines.map((line) =>
      (openable?.has(line.id) ?? true) ? { ...line, isOpenable: true } : { ...line, event: null, isOpenable: false },
    ),
  };
}
