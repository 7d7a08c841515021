import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import type { ProblemRead } from "~/features/reading/document-reading";
import { groupBy } from "~/lib/group-by";
import { amendedNumbers } from "./amended-days";
import { columns } from "./draft.schema";
import { type DraftHead, readItems } from "./draft.store.server";
import { type DraftItem, fieldOf, itemStates } from "./draft-item";
import type { DraftShown, ItemCounts, ReviewPage } from "./import-shown";
import { isRemark, placeOf } from "./items-of-reading";
import { formsTitled, plansNumbered } from "./likeness.server";
import { loadDraft } from "./require-draft.server";

/** A draft as every page of it shows it; one statement. */
export async function shownDraft(db: Knex, draft: DraftHead): Promise<DraftShown> {
  const maker: { name: string } | undefined = await db("users").where({ id: draft.made_by }).first("name");
  return {
    id: draft.id,
    fileName: draft.file_name,
    madeAt: draft.made_at,
    madeBy: maker?.name ?? "",
    state: draft.state,
    progress: draft.progress,
    refusal: columns.refusal(draft.refusal),
    wasRecognised: draft.was_recognised === 1,
    planId: draft.plan_id,
  };
}

export function countStates(items: readonly DraftItem[]): ItemCounts {
  return Object.fromEntries(
    itemStates.map((state) => [state, items.filter((item) => item.state === state).length]),
  ) as ItemCounts;
}

type Item = Pick<DraftItem, "id" | "source">;

/** Problems that stand beside no item. */
function problemsApart(items: readonly Item[], problems: readonly ProblemRead[]): ProblemRead[] {
  const places = new Set(items.map(placeOf));
  return problems.filter((problem) => problem.source === null || !places.has(placeOf(problem)));
}

function remarksOf(items: readonly Item[], problems: readonly ProblemRead[]): Record<string, string> {
  const remarks = groupBy(problems.filter(isRemark), placeOf);
  const ofItem = (item: Item) =>
    item.source === null ? [] : (remarks.get(placeOf(item)) ?? []).map(({ message }) => [item.id, message]);
  return Object.fromEntries(items.flatMap(ofItem));
}

/**
 * The document beside what was read from it; nine statements.
 * @throws NotFound unless the actor works in the secretariat that handed it in
 */
export async function reviewView(view: ViewContext, draftId: string): Promise<ReviewPage> {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const document: { blocks: string | null; reading: string | null } = await db("import_drafts")
    .where({ id: draftId })
    .first("blocks", "reading");
  const items = await readItems(db, draftId);
  const problems = columns.reading(document.reading)?.problems ?? [];
  const head = items.find(({ kind }) => kind === "plan");
  const forms = items.filter(({ kind }) => kind === "form").map(({ fields }) => fieldOf(fields, "title"));
  const number = head ? fieldOf(head.fields, "number") : "";
  const amended = head ? amendedNumbers(fieldOf(head.fields, "title")) : [];
  const asked = draft.plan_id === null ? [number, ...amended].filter((one) => one !== "") : [];
  const same = await plansNumbered(view, asked);
  return {
    draft: await shownDraft(db, draft),
    blocks: columns.blocks(document.blocks),
    items,
    counts: countStates(items),
    problems: problemsApart(items, problems),
    remarks: remarksOf(items, problems),
    likePlans: same.filter(({ number: one }) => one === number),
    amends: same.filter(({ number: one }) => amended.includes(one)),
    likeForms: draft.plan_id === null ? await formsTitled(view, forms) : [],
  };
}

/** A draft alone, for the page that asks whether to drop it. @throws NotFound */
export async function draftView({ db, actor }: ViewContext, draftId: string): Promise<DraftShown> {
  const { draft } = await loadDraft(db, actor, draftId);
  return shownDraft(db, draft);
}
