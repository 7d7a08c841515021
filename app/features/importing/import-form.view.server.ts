import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import { readItems } from "./draft.store.server";
import { fieldOf } from "./draft-item";
import { loadDraft } from "./require-draft.server";
import { shownDraft } from "./review.view.server";

const mostPlans = 50;

/** The form of a report that was read, and the newest plans that can take it; four statements. @throws NotFound */
export async function importFormView({ db, actor }: ViewContext, draftId: string) {
  const { draft } = await loadDraft(db, actor, draftId);
  const item = (await readItems(db, draftId, "form")).find(({ state }) => state !== "left-out");
  if (!item) throw new NotFound();
  const own = actor.grants.filter(({ role }) => role === "secretariat").flatMap(({ agencyIds }) => agencyIds);
  const plans: { id: string; number: string | null; title: string }[] = await db("plans")
    .where((owned) => owned.whereIn("plans.issuer_id", own).orWhereIn("plans.standing_id", own))
    .orderBy("plans.effective_on", "desc")
    .limit(mostPlans)
    .select("plans.id", "plans.number", "plans.title");
  return {
    draft: await shownDraft(db, draft),
    code: fieldOf(item.fields, "code"),
    title: fieldOf(item.fields, "title"),
    rows: item.fields["rowLabel[]"]?.length ?? 0,
    itemId: item.id,
    plans: plans.map(({ id, number, title }) => ({ value: id, label: [number, title].filter(Boolean).join(" · ") })),
  };
}
