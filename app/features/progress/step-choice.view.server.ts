import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { loadAssignmentObjects } from "~/features/assignments/assignment-object.server";
import { type BulkStep, stepAction, whyNotBefore, whyNotStep } from "~/features/assignments/bulk-step";
import type { ExtensionShown } from "~/features/assignments/extension";
import { type ExtensionJoined, extensionsUpTo, toExtensionShown } from "~/features/assignments/extensions-of.view.server";
import { laterDays } from "~/features/assignments/later-days.view.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { assignmentFacts } from "./assignment-facts.server";
import { type AssignmentFilters, readAssignmentFilters } from "./assignment-filters";
import { type AssignmentLine, answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, readLines } from "./assignment-lines.server";
import { momentOf } from "./moment.server";
import { planSight, whereAsked } from "./plan-sight.server";

/** At most this many assignments in one act. */
const maxChosen = 1_000;

/** Assignments named one by one, or all that a filtered list of a plan holds. */
export type Chosen =
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  | { readonly kind: "list"; readonly planId: string; readonly filters: AssignmentFilters; readonly taskId: string | null };

export type StepChoice = {
  /** How many were chosen; with more than `maxChosen`, nothing is done and no line is shown. */
  readonly total: number;
  readonly lines: readonly StepLine[];
};

export type StepLine = AssignmentLine & {
  readonly whyNot: Text | null;
  /** The last day on which more happened, after the moment looked at; nothing is done before it. */
  readonly laterOn: CalendarDate | null;
  /** What its agency has asked for, when a deadline is to be extended. */
  readonly request: ExtensionShown | null;
};

/**
 * For the pages that decide on several assignments at once: whether the actor may take `step` with every one of `ids`.
 * @throws NotFound when one of them is not in sight
 * @throws Forbidden when one of them, or anything at all, is not for the actor to decide
 */
export async function requireStep({ db, actor }: ViewContext, step: BulkStep, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) requireSomewhere(actor, stepAction[step]);
  for (const { permission } of await loadAssignmentObjects(db, ids))
    requirePermission(actor, stepAction[step], permission, { seen: can(actor, "assignment.read", permission) });
}

/** What an address asks for: `assignment` for each one, or `all` of a `plan` (and `task`) with the filters of its list. */
export function chosenBy(query: URLSearchParams): Chosen {
  const planId = query.get("plan");
  if (planId !== null && query.get("all") === "1")
    return { kind: "list", planId, taskId: query.get("task"), filters: readAssignmentFilters(query) };
  return { kind: "ids", ids: [...new Set(query.getAll("assignment"))] };
}

type Loaded = Awaited<ReturnType<typeof momentOf>>;

// In an object: a query that an async function returns would be run.
async function chosenQuery(
  view: ViewContext,
  moment: Loaded,
  step: BulkStep,
  chosen: Chosen,
): Promise<{ query: Knex.QueryBuilder }> {
  const { db, actor } = view;
  if (chosen.kind === "ids") {
    await requireStep(view, step, chosen.ids);
    return { query: joinAroundFacts(db, assignmentFacts(db, moment).whereIn("assignments.id", chosen.ids)) };
  }
  const { permission } = await loadVisiblePlan(db, actor, chosen.planId);
  requirePermission(actor, stepAction[step], permission, { seen: true });
  const sight = await planSight(view, chosen.planId);
  const query = whereAsked(sight.facts(moment), chosen.filters, view);
  return { query: chosen.taskId ? query.where("facts.task_id", chosen.taskId) : query };
}

/** The requests that wait, by assignment. */
async function openRequestsOf({ db, now }: ViewContext, ids: readonly string[]): Promise<ReadonlyMap<string, ExtensionShown>> {
  const rows: ExtensionJoined[] = await extensionsUpTo(db, now).whereIn("extensions.assignment_id", ids);
  return new Map(
    rows.flatMap((row): [string, ExtensionShown][] => {
      const extension = toExtensionShown(row, now);
      return extension.state === "asked" ? [[row.assignment_id, extension]] : [];
    }),
  );
}

/** The chosen assignments with what keeps each from the step and what was asked for it; eight statements at most. */
export async function stepChoiceView(view: ViewContext, step: BulkStep, chosen: Chosen): Promise<StepChoice> {
  const moment = await momentOf(view);
  const { query } = await chosenQuery(view, moment, step, chosen);
  const counted: { total: number | string } = await query.clone().count({ total: "*" }).first();
  const total = Number(counted.total);
  if (total > maxChosen) return { total, lines: [] };
  const lines = await readLines(view.db, query, moment, { order: lineOrders.plan, kinds: answerKinds, limit: maxChosen });
  const ids = lines.map((line) => line.id);
  const later = await laterDays(view.db, view.now, ids);
  const requests = step === "extension" ? await openRequestsOf(view, ids) : new Map<string, ExtensionShown>();
  const whyNot = ({ id, state, dueOn }: AssignmentLine) => {
    const laterOn = later.get(id);
    return laterOn ? whyNotBefore(laterOn) : whyNotStep(step, { workState: state.workState, dueOn });
  };
  return {
    total,
    lines: lines.map((line) => ({
      ...line,
      whyNot: whyNot(line),
      laterOn: later.get(line.id) ?? null,
      request: requests.get(line.id) ?? null,
    })),
  };
}
