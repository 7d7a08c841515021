import type { ViewContext } from "~/features/accounts/context";
import { amendmentFormView } from "~/features/amendments/amendment-form.view.server";
import { clauseKind } from "~/features/amendments/clause";
import { parseVietnameseDate } from "~/lib/calendar-date";
import { draftBlocks, readItems } from "../draft/draft.store.server";
import { shownDraft } from "../draft/draft-shown.view.server";
import { loadDraft } from "../draft/require-draft.server";
import { fieldOf } from "../items/draft-item";
import { amendedBy } from "./amended-days";
import { clausesIn } from "./clauses-in";

/**
 * A document that was read, laid beside the plan that it amends; ten statements.
 * @throws NotFound, Forbidden unless the draft is of the actor's secretariat and the plan is the actor's to edit
 */
export async function importAmendmentView(view: ViewContext, draftId: string, planId: string) {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const { plan, scopes } = await amendmentFormView(view, planId);
  const items = await readItems(db, draftId);
  const head = items.find(({ kind }) => kind === "plan");
  const said = (name: string) => (head ? fieldOf(head.fields, name) : "");
  const days = amendedBy(items, scopes);
  const scopesOf = (id: string | null) => days.filter(({ itemId }) => itemId === id).map(({ scope }) => scope);
  const clauses = clausesIn(items, await draftBlocks(db, draftId), scopes).map(({ itemId, line, words, isSo }) => {
    return { itemId, line, words, isSo, kind: clauseKind(words), scopes: scopesOf(itemId) };
  });
  const issued = parseVietnameseDate(said("issuedOn"));
  return {
    draft: await shownDraft(db, draft),
    plan,
    scopes,
    /** What the document says, clause by clause, and which rows of the table take their day from it. */
    clauses,
    defaults: {
      number: said("number"),
      issuedOn: issued.ok ? said("issuedOn") : "",
      about: said("title"),
      days: Object.fromEntries(days.map(({ scope, on }) => [scope, on])),
      words: Object.fromEntries(clauses.flatMap((clause) => clause.scopes.map((scope) => [scope, clause.words]))),
    },
  };
}
