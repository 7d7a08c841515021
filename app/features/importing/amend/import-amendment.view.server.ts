import type { ViewContext } from "~/features/accounts/context";
import { loadAmendable } from "~/features/amendments/amendment-form.view.server";
import { clauseKind } from "~/features/amendments/clause";
import { countedDays } from "~/features/amendments/counted-day.server";
import { parseVietnameseDate } from "~/lib/calendar-date";
import { draftBlocks, readItems } from "../draft/draft.store.server";
import { shownDraft } from "../draft/draft-shown.view.server";
import { loadDraft } from "../draft/require-draft.server";
import { fieldOf } from "../items/draft-item";
import { amendedBy } from "./amended-days";
import { withAnnouncements } from "./announcements";
import { clausesIn } from "./clauses-in";

/**
 * A document that was read, laid beside the plan that it amends; twelve statements.
 * @throws NotFound, Forbidden unless the draft is of the actor's secretariat and the plan is the actor's to edit
 */
export async function importAmendmentView(view: ViewContext, draftId: string, planId: string) {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const { plan, scopes } = await loadAmendable(view, planId);
  const counted = await countedDays(view, plan);
  const items = await readItems(db, draftId);
  const head = items.find(({ kind }) => kind === "plan");
  const said = (name: string) => (head ? fieldOf(head.fields, name) : "");
  const blocks = await draftBlocks(db, draftId);
  const announced = withAnnouncements(items, blocks);
  const days = amendedBy(announced, scopes);
  const wordsOf = new Map(announced.map(({ id, source }) => [id, source?.words ?? ""]));
  const clauses = clausesIn(items, blocks, scopes).map(({ line, words, isSo, scopes: meant }) => {
    return { line, words, isSo, kind: clauseKind(words), scopes: meant };
  });
  const issued = parseVietnameseDate(said("issuedOn"));
  return {
    draft: await shownDraft(db, draft),
    plan: { id: plan.id, number: plan.number, title: plan.title },
    scopes,
    /** What the document says, clause by clause, and for which rows of the table its day is meant. */
    clauses,
    defaults: {
      number: said("number"),
      issuedOn: issued.ok ? said("issuedOn") : "",
      about: said("title"),
      days: Object.fromEntries(days.map(({ scope, on }) => [scope, on])),
      counted: Object.fromEntries(days.map(({ scope, on }) => [scope, counted(on)] as const)),
      words: Object.fromEntries(days.map(({ scope, itemId }) => [scope, wordsOf.get(itemId) ?? ""])),
    },
  };
}
