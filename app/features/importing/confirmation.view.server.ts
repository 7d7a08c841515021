import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import { readItems } from "./draft.store.server";
import { isOpen } from "./draft-state";
import { loadDraft } from "./require-draft.server";
import { countStates, shownDraft } from "./review.view.server";

/** Who will do what by when, before the plan is made; four statements. @throws NotFound, also for a document that was handed in to fill in a report */
export async function confirmationView({ db, actor }: ViewContext, draftId: string) {
  const { draft } = await loadDraft(db, actor, draftId);
  if (draft.handed_in_as !== "plan") throw new NotFound();
  const items = await readItems(db, draftId);
  const { "to-check": toCheck } = countStates(items);
  return {
    draft: await shownDraft(db, draft),
    tasks: items.filter(({ kind, state }) => kind === "task" && state !== "left-out"),
    toCheck,
    isReady: isOpen(draft.state) && toCheck === 0 && items.length > 0,
  };
}
