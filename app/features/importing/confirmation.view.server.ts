import type { ViewContext } from "~/features/accounts/context";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import { NotFound } from "~/lib/errors";
import { readItems } from "./draft.store.server";
import { isOpen } from "./draft-state";
import { dueOfTask, policyOfDraft } from "./due-of-task";
import { loadDraft } from "./require-draft.server";
import { countStates, shownDraft } from "./review.view.server";

/** Who will do what by when, before the plan is made: by the fields as they now stand; five statements. @throws NotFound, also for a document that was handed in to fill in a report */
export async function confirmationView(view: ViewContext, draftId: string) {
  const { db, actor, today } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  if (draft.handed_in_as !== "plan") throw new NotFound();
  const items = await readItems(db, draftId);
  const { "to-check": toCheck } = countStates(items);
  const context = { calendar: await workCalendarOf(view), policy: policyOfDraft(items.find(({ kind }) => kind === "plan")) };
  const kept = items.filter(({ kind, state }) => kind === "task" && state !== "left-out");
  const tasks = kept.map((task) => ({ ...task, due: dueOfTask(task, context, today) }));
  return {
    draft: await shownDraft(db, draft),
    tasks,
    past: tasks.filter(({ due }) => due?.isPast).length,
    toCheck,
    isReady: isOpen(draft.state) && toCheck === 0 && items.length > 0,
  };
}
