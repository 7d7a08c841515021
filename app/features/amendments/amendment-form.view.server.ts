import type { ViewContext } from "~/features/accounts/context";
import type { TaskDay } from "~/features/assignments/amended-deadline";
import type { DeadlineRoll } from "~/features/calendar/deadline-spec";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import type { Place } from "~/features/plans/place";
import { loadPlanToEdit } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { type PlanWork, readPlanWork, scopeOf } from "./amended-work.server";
import { type AmendedDue, amendedDue } from "./amendment";
import type { ChangedTask } from "./amendments.view.server";
import { countedDays } from "./counted-day.server";

/** A task, or one of its periods, whose deadline a document can change. */
export type AmendedScope = {
  readonly value: string;
  readonly task: string;
  /** Where it stands in the document. */
  readonly place: Place | null;
  readonly occurrence: Text | null;
  /** How much of its work is open; without any, only what is assigned later can follow the new day. */
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
  /** The day off that the document names, from which the new day moved. */
  readonly roll: DeadlineRoll | null;
};

const isOpen = ({ workState }: PlanWork) => workState !== "completed" && workState !== "cancelled";

const byDay = (a: CalendarDate | null, b: CalendarDate | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

function scopeIn(value: string, own: readonly PlanWork[]): AmendedScope {
  const open = own.filter(isOpen);
  return {
    value,
    task: own[0]?.task ?? "",
    place: own[0]?.place ?? null,
    occurrence: occurrenceName(own[0]?.occurrence ?? ""),
    open: open.length,
    days: [...new Set((open.length > 0 ? open : own).map((work) => work.dueOn))].sort(byDay),
  };
}

// Of a task whose work is all done, the last period still stands for those to come.
function scopesOf(works: readonly PlanWork[]): AmendedScope[] {
  const openTasks = new Set(works.filter(isOpen).map(({ taskId }) => taskId));
  const lastOf = new Map(works.map((work) => [work.taskId, scopeOf(work)]));
  const standsForTask = ({ taskId }: PlanWork, value: string) => !openTasks.has(taskId) && lastOf.get(taskId) === value;
  return [...groupBy(works, scopeOf)]
    .filter(([value, own]) => own.some((work) => isOpen(work) || standsForTask(work, value)))
    .map(([value, own]) => scopeIn(value, own));
}

type Reads = Pick<ViewContext, "db" | "actor" | "now">;

/** A plan and what of it a document can amend; four statements. @throws NotFound, Forbidden unless the plan is the actor's to edit */
export async function loadAmendable({ db, actor, now }: Reads, planId: string) {
  const { plan } = await loadPlanToEdit(db, actor, planId);
  return { plan, scopes: scopesOf(await readPlanWork(db, planId, now)) };
}

/** What of a plan a document can amend, to be shown. @throws as `loadAmendable` */
export async function amendmentFormView(reads: Reads, planId: string) {
  const { plan, scopes } = await loadAmendable(reads, planId);
  return { plan: { id: plan.id, number: plan.number, title: plan.title }, scopes };
}

type NamedDay = { readonly scope: string; readonly on: CalendarDate };

/**
 * Which assignments the days that a document names would move, from which day to which, and which of `tasks` change for all that
 * is assigned later; nothing is changed.
 * @throws NotFound, Forbidden unless the plan is the actor's to edit
 */
export async function amendmentPreview(
  view: ViewContext,
  planId: string,
  days: readonly NamedDay[],
  tasks: readonly TaskDay[] = [],
): Promise<{ lines: AmendedLine[]; tasks: ChangedTask[] }> {
  const { db, actor, now, today } = view;
  const { plan } = await loadPlanToEdit(db, actor, planId);
  const counted = await countedDays(view, plan);
  const dayOf = new Map(days.map(({ scope, on }) => [scope, counted(on)]));
  const works = await readPlanWork(db, planId, now);
  const nameOf = new Map(works.map((work) => [work.taskId, work.task]));
  return {
    lines: works.flatMap((work) => {
      const to = dayOf.get(scopeOf(work));
      if (to === undefined) return [];
      const { id, task, lead, dueOn } = work;
      const due = amendedDue(work, to.on, today);
      return [{ id, task, occurrence: occurrenceName(work.occurrence), lead, dueOn, due, roll: to.roll }];
    }),
    tasks: tasks.flatMap(({ taskId, occurrence, on, isOnward }) => {
      const task = nameOf.get(taskId);
      const [key, period] = [`${taskId} ${occurrence}`, occurrenceName(occurrence)];
      return task === undefined ? [] : [{ key, taskId, task, period, ...counted(on), isOnward }];
    }),
  };
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
