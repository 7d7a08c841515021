import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { agencyOptions } from "~/features/agencies/find-agency.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import { type DraftHead, readItems } from "../draft/draft.store.server";
import { scopeOfDraft } from "../draft/draft-scope.server";
import { shownDraft } from "../draft/draft-shown.view.server";
import { isOpen } from "../draft/draft-state";
import { loadDraft } from "../draft/require-draft.server";
import { type DraftItem, isKept } from "../items/draft-item";
import { dueOfTask, issueDayOfDraft, policyOfDraft } from "../items/due-of-task";
import { countStandings } from "../items/item-counts";
import { lacksLead } from "../items/no-lead";
import { keepsNothing } from "../items/nothing-kept";

/** The head of the plan as it will stand, and how much comes with it. */
export type HeadShown = {
  readonly itemId: string;
  readonly fields: TypedFields;
  readonly counts: Readonly<Record<"task" | "target" | "form", number>>;
};

function headOf(items: readonly DraftItem[]): HeadShown | null {
  const head = items.find(({ kind }) => kind === "plan");
  const count = (kind: DraftItem["kind"]) => items.filter((item) => item.kind === kind && isKept(item)).length;
  const counts = { task: count("task"), target: count("target"), form: count("form") };
  return head ? { itemId: head.id, fields: head.fields, counts } : null;
}

// Only asked for where somebody is still to be named.
async function namesFor(db: Knex, draft: DraftHead, today: CalendarDate): Promise<string[]> {
  const scope = await scopeOfDraft(db, draft, today);
  const agencies = await agencyOptions(db, scope);
  return [...new Set([...(await groupsOn(db, scope.near)), ...agencies].map(({ name }) => name))];
}

/** Who will do what by when, before the plan is made: by the fields as they now stand; at most ten statements. @throws NotFound, also for a document that was handed in to fill in a report */
export async function confirmationView(view: ViewContext, draftId: string) {
  const { db, actor, today } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  if (draft.handed_in_as !== "plan") throw new NotFound();
  const items = await readItems(db, draftId);
  const { "to-check": toCheck } = countStandings(items);
  const plan = items.find(({ kind }) => kind === "plan");
  const issuedOn = issueDayOfDraft(plan);
  const ground = { calendar: await workCalendarOf(view), policy: policyOfDraft(plan), today, issuedOn };
  const kept = items.filter((item) => item.kind === "task" && isKept(item));
  const tasks = kept.map((task) => ({ ...task, due: dueOfTask(task, ground), lacksLead: lacksLead(task) }));
  const isNaming = isOpen(draft.state) && tasks.some((task) => task.lacksLead);
  const tooEarly = tasks.filter(({ due }) => due?.isBeforeIssue).length;
  const isEmpty = keepsNothing(items);
  return {
    draft: await shownDraft(db, draft),
    head: headOf(items),
    tasks,
    /** How many deadlines are past, though not before the day of issue. */
    past: tasks.filter(({ due }) => due?.isPast && !due.isBeforeIssue).length,
    /** How many lie before the day of issue: none of them can stand in the plan. */
    tooEarly,
    issuedOn,
    /** Whether nothing was kept that a plan could be made of. */
    isEmpty,
    /** Whom the browser offers where nobody leads yet; null where all have a lead, or nothing can be changed any more. */
    names: isNaming ? await namesFor(db, draft, today) : null,
    toCheck,
    isReady: isOpen(draft.state) && toCheck === 0 && tooEarly === 0 && !isEmpty,
  };
}
