import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { latestPlansFirst, ownPlans } from "~/features/plans/own-plans.server";
import { NotFound } from "~/lib/errors";
import { searchPattern } from "~/lib/vietnamese-text";
import { readItems } from "../draft/draft.store.server";
import { shownDraft } from "../draft/draft-shown.view.server";
import { loadDraft } from "../draft/require-draft.server";
import { fieldOf, isKept } from "../items/draft-item";

const pageSize = 20;

export type PlansAsked = { readonly q: string; readonly page: number };

function plansAsked(view: ViewContext, { q }: PlansAsked): Knex.QueryBuilder {
  const query = ownPlans(view);
  return q === "" ? query : query.whereRaw("plans.search_text like ? escape '\\'", [searchPattern(q)]);
}

/** The form of a report that was read, and a page of the plans that can take it, the newest first; five statements. @throws NotFound */
export async function importFormView(view: ViewContext, draftId: string, asked: PlansAsked) {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const item = (await readItems(db, draftId, "form")).find(isKept);
  if (!item) throw new NotFound();
  const counted: { count: number | string } = await plansAsked(view, asked).count({ count: "*" }).first();
  const plans: { id: string; number: string | null; title: string }[] = await plansAsked(view, asked)
    .orderByRaw(latestPlansFirst)
    .limit(pageSize)
    .offset((asked.page - 1) * pageSize)
    .select("plans.id", "plans.number", "plans.title");
  return {
    draft: await shownDraft(db, draft),
    code: fieldOf(item.fields, "code"),
    title: fieldOf(item.fields, "title"),
    rows: item.fields["rowLabel[]"]?.length ?? 0,
    itemId: item.id,
    plans: plans.map(({ id, number, title }) => ({ value: id, label: [number, title].filter(Boolean).join(" · ") })),
    asked,
    total: Number(counted.count),
    pageSize,
  };
}
