import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import type { ExpectedWork } from "~/features/assignments/expected-work";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound, type Problem } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import { type DraftHead, readItems } from "../draft/draft.store.server";
import { scopeOfDraft } from "../draft/draft-scope.server";
import { shownDraft } from "../draft/draft-shown.view.server";
import { isOpen } from "../draft/draft-state";
import { loadDraft } from "../draft/require-draft.server";
import { itemForm } from "../items/check-item";
import { type DraftItem, isKept, nameOfItem } from "../items/draft-item";
import { type DueOfTask, dueOfTask, issueDayOfDraft, policyOfDraft } from "../items/due-of-task";
import { goalOf, horizonOf } from "../items/goal-of-item";
import { countStandings } from "../items/item-counts";
import { lacksLead } from "../items/no-lead";
import { keepsNothing } from "../items/nothing-kept";
import { readable } from "../items/readable";
import { type ExpectedPlan, expectedOfDraft } from "./expected-of-draft.server";

/** The head of the plan as it will stand, and how much comes with it. */
export type HeadShown = {
  readonly itemId: string;
  readonly fields: TypedFields;
  readonly counts: Readonly<Record<"task" | "target" | "form", number>>;
};

/** A task with its deadline, and how many assignments it makes, how many of them overdue at once. */
export type TaskShown = DraftItem & {
  readonly due: DueOfTask | null;
  readonly lacksLead: boolean;
  readonly parts: number;
  readonly overdue: number;
};

const none: readonly Problem[] = [];

function headOf(items: readonly DraftItem[]): HeadShown | null {
  const head = items.find(({ kind }) => kind === "plan");
  const count = (kind: DraftItem["kind"]) => items.filter((item) => item.kind === kind && isKept(item)).length;
  const counts = { task: count("task"), target: count("target"), form: count("form") };
  return head ? { itemId: head.id, fields: head.fields, counts } : null;
}

/** What pressing the button makes, as the tasks stand. */
export type ExpectedShown = {
  readonly parts: number;
  readonly agencies: number;
  readonly overdue: number;
  /** Periods that fell due between the day of issue and today, task by task. */
  readonly pastPeriods: readonly (ExpectedWork["pastPeriods"][number] & { readonly itemId: string })[];
};

function sumOf(works: ExpectedPlan["works"]): ExpectedShown {
  const total = (count: (work: ExpectedWork) => number) => works.reduce((sum, work) => sum + count(work), 0);
  return {
    parts: total(({ parts }) => parts),
    overdue: total(({ overdue }) => overdue),
    agencies: new Set(works.flatMap(({ agencyIds }) => agencyIds)).size,
    pastPeriods: works.flatMap(({ itemId, pastPeriods }) => pastPeriods.map((period) => ({ ...period, itemId }))),
  };
}

/** What is expected of an open draft whose head can be read; null of others. */
async function expectedOf(view: ViewContext, draft: DraftHead, items: Pick<Items, "plan" | "tasks">, calendar: WorkCalendar) {
  const plan = items.plan && isOpen(draft.state) ? readable(() => itemForm.plan((items.plan as DraftItem).fields)) : null;
  return plan && expectedOfDraft(view, { plan, tasks: items.tasks, calendar });
}

type Items = {
  readonly plan: DraftItem | undefined;
  readonly tasks: readonly DraftItem[];
  readonly targets: readonly DraftItem[];
};

function itemsOf(all: readonly DraftItem[]): Items {
  const kept = (kind: DraftItem["kind"]) => all.filter((item) => item.kind === kind && isKept(item));
  return { plan: all.find(({ kind }) => kind === "plan"), tasks: kept("task"), targets: kept("target") };
}

// Only asked for where somebody is still to be named.
async function namesFor(db: Knex, draft: DraftHead, { today, head }: { today: CalendarDate; head: DraftItem | undefined }) {
  const scope = await scopeOfDraft(db, draft, today, head?.fields);
  const agencies = await agencyOptions(db, scope);
  return [...new Set([...(await groupsOn(db, scope.near)), ...agencies].map(({ name }) => name))];
}

/** Who will do what by when, before the plan is made: by the fields as they now stand; at most twelve statements. @throws NotFound, also for a document that was handed in to fill in a report */
export async function confirmationView(view: ViewContext, draftId: string) {
  const { db, actor, today } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  if (draft.handed_in_as !== "plan") throw new NotFound();
  const items = await readItems(db, draftId);
  const { "to-check": toCheck } = countStandings(items);
  const { plan, ...kept } = itemsOf(items);
  const issuedOn = issueDayOfDraft(plan);
  const calendar = await workCalendarOf(view);
  const ground = { calendar, policy: policyOfDraft(plan), today, issuedOn };
  const expected = await expectedOf(view, draft, { plan, tasks: kept.tasks }, calendar);
  const workOf = new Map(expected?.works.map((work) => [work.itemId, work]));
  const tasks = kept.tasks.map((task): TaskShown => {
    const { parts = 0, overdue = 0 } = workOf.get(task.id) ?? {};
    return { ...task, due: dueOfTask(task, ground), lacksLead: lacksLead(task), parts, overdue };
  });
  const isNaming = isOpen(draft.state) && tasks.some((task) => task.lacksLead);
  const tooEarly = tasks.filter(({ due }) => due?.isBeforeIssue).length;
  const isEmpty = keepsNothing(items);
  return {
    draft: await shownDraft(db, draft),
    head: headOf(items),
    tasks,
    targets: kept.targets.map((target) => ({
      ...target,
      goal: goalOf(target.fields),
      horizon: horizonOf(target.fields),
    })),
    /** What the plan is refused for as a whole: it is another's to enter, or its number is taken. */
    problems: expected?.problems ?? none,
    expected: expected && sumOf(expected.works),
    /** Those that nobody has looked at yet. */
    waiting: items.filter(({ state }) => state === "to-check").map((item) => ({ id: item.id, name: nameOfItem(item) })),
    /** How many deadlines are past, though not before the day of issue. */
    past: tasks.filter(({ due }) => due?.isPast && !due.isBeforeIssue).length,
    /** How many lie before the day of issue: none of them can stand in the plan. */
    tooEarly,
    issuedOn,
    /** Whether nothing was kept that a plan could be made of. */
    isEmpty,
    /** Whom the browser offers where nobody leads yet; null where all have a lead, or nothing can be changed any more. */
    names: isNaming ? await namesFor(db, draft, { today, head: plan }) : null,
    toCheck,
    isReady: isOpen(draft.state) && toCheck === 0 && tooEarly === 0 && !isEmpty && (expected?.problems ?? none).length === 0,
  };
}
