import type { ViewContext } from "~/features/accounts/context";
import { resolveDay } from "~/features/calendar/deadline";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { loadPlanToEdit } from "~/features/plans/plan-object.server";
import { settingsOf } from "~/features/plans/row-facts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { type PlanWork, readPlanWork, scopeOf } from "./amended-work.server";
import { type AmendedDue, amendedDue } from "./amendment";

/** A task, or one of its periods, with work that is open. */
export type AmendedScope = {
  readonly value: string;
  readonly task: string;
  readonly occurrence: Text | null;
  readonly open: number;
  /** The days that count for it now, the first first. */
  readonly days: readonly (CalendarDate | null)[];
};

/** One assignment that the document names, and what it would make of its deadline. */
export type AmendedLine = {
  readonly id: string;
  readonly task: string;
  readonly occurrence: Text | null;
  readonly lead: string;
  readonly dueOn: CalendarDate | null;
  readonly due: AmendedDue;
};

const isOpen = ({ workState }: PlanWork) => workState !== "completed" && workState !== "cancelled";

function scopesOf(works: readonly PlanWork[]): AmendedScope[] {
  return [...groupBy(works.filter(isOpen), scopeOf)].map(([value, own]) => ({
    value,
    task: own[0]?.task ?? "",
    occurrence: occurrenceName(own[0]?.occurrence ?? ""),
    open: own.length,
    days: [...new Set(own.map((work) => work.dueOn))].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)),
  }));
}

/** What of a plan a document can amend; four statements. @throws NotFound, Forbidden unless the plan is the actor's to edit */
export async function amendmentFormView({ db, actor, now }: ViewContext, planId: string) {
  const { plan } = await loadPlanToEdit(db, actor, planId);
  const works = await readPlanWork(db, planId, now);
  return { plan: { id: plan.id, number: plan.number, title: plan.title }, scopes: scopesOf(works) };
}

type NamedDay = { readonly scope: string; readonly on: CalendarDate };

/**
 * Which assignments the days that a document names would move, from which day to which; nothing is changed.
 * @throws NotFound, Forbidden unless the plan is the actor's to edit
 */
export async function amendmentPreview(
  { db, actor, now, today }: ViewContext,
  planId: string,
  days: readonly NamedDay[],
): Promise<AmendedLine[]> {
  const { plan } = await loadPlanToEdit(db, actor, planId);
  const context = { calendar: await loadWorkCalendar(db), policy: deadlinePolicyOf(settingsOf(plan)) };
  const dayOf = new Map(days.map(({ scope, on }) => [scope, resolveDay("", on, [], context).effectiveOn ?? on]));
  return (await readPlanWork(db, planId, now)).flatMap((work) => {
    const to = dayOf.get(scopeOf(work));
    if (to === undefined) return [];
    const { id, task, lead, dueOn } = work;
    return [{ id, task, occurrence: occurrenceName(work.occurrence), lead, dueOn, due: amendedDue(work, to, today) }];
  });
}

/** The moves that were ticked, each with the day that the document names for its task and period. */
export async function namedMoves(
  { db, now }: Pick<ViewContext, "db" | "now">,
  planId: string,
  { days, moves }: { days: readonly NamedDay[]; moves: readonly { assignmentId: string; from: CalendarDate | null }[] },
) {
  const dayOf = new Map(days.map(({ scope, on }) => [scope, on]));
  const works = new Map((await readPlanWork(db, planId, now)).map((work) => [work.id, work]));
  return moves.flatMap((move) => {
    const work = works.get(move.assignmentId);
    const on = work ? dayOf.get(scopeOf(work)) : undefined;
    return on === undefined ? [] : [{ ...move, on }];
  });
}
