import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { loadAssignmentObjects } from "~/features/assignments/assignment-object.server";
import { whyNotExtended } from "~/features/assignments/extension";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { assignmentFacts } from "./assignment-facts.server";
import type { AssignmentFilters } from "./assignment-filters";
import { type AssignmentLine, answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, readLines } from "./assignment-lines.server";
import { momentOf } from "./moment.server";
import { planSight, whereAsked } from "./plan-sight.server";

/** At most this many deadlines move in one act. */
export const maxChosen = 1_000;

/** Assignments named one by one, or all that a filtered list of a plan holds. */
export type Chosen =
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  | { readonly kind: "list"; readonly planId: string; readonly filters: AssignmentFilters };

export type ExtensionChoice = {
  readonly lines: readonly (AssignmentLine & { readonly whyNot: Text | null })[];
};

/**
 * For the pages that decide on several assignments at once: whether the actor may extend every one of `ids`.
 * @throws NotFound when one of them is not in sight
 * @throws Forbidden when one of them, or anything at all, is not for the actor to decide
 */
export async function requireExtensible({ db, actor }: ViewContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) requireSomewhere(actor, "extension.decide");
  for (const { permission } of await loadAssignmentObjects(db, ids))
    requirePermission(actor, "extension.decide", permission, { seen: can(actor, "assignment.read", permission) });
}

type Loaded = Awaited<ReturnType<typeof momentOf>>;

// In an object: a query that an async function returns would be run.
async function chosenQuery(view: ViewContext, moment: Loaded, chosen: Chosen): Promise<{ query: Knex.QueryBuilder }> {
  const { db, actor } = view;
  if (chosen.kind === "ids") {
    if (chosen.ids.length > maxChosen) throw new NotFound();
    await requireExtensible(view, chosen.ids);
    return { query: joinAroundFacts(db, assignmentFacts(db, moment).whereIn("assignments.id", chosen.ids)) };
  }
  const { permission } = await loadVisiblePlan(db, actor, chosen.planId);
  requirePermission(actor, "extension.decide", permission, { seen: true });
  const sight = await planSight(view, chosen.planId);
  return { query: whereAsked(sight.facts(moment), chosen.filters, view) };
}

/** The chosen assignments with what keeps each from being extended; five statements at most. */
export async function extensionChoiceView(view: ViewContext, chosen: Chosen): Promise<ExtensionChoice> {
  const moment = await momentOf(view);
  const { query } = await chosenQuery(view, moment, chosen);
  const lines = await readLines(view.db, query, moment, { order: lineOrders.plan, kinds: answerKinds, limit: maxChosen });
  return {
    lines: lines.map((line) => ({
      ...line,
      whyNot: whyNotExtended({ workState: line.state.workState, dueOn: line.dueOn }),
    })),
  };
}
