import type { ViewContext } from "~/features/accounts/context";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { NotFound } from "~/lib/errors";
import { fieldOf } from "../items/draft-item";
import { readItems } from "./draft.store.server";
import type { DraftShown } from "./draft-shown";
import { shownDraft } from "./draft-shown.view.server";
import { isOpen } from "./draft-state";
import { loadDraft } from "./require-draft.server";

export type HandOver = {
  readonly draft: DraftShown;
  /** Whom the document itself names for the plan: who issues it and who follows it; empty when it names nobody. */
  readonly suggested: string;
  readonly names: readonly string[];
};

/** What the page shows that gives a draft to another agency; five statements. @throws NotFound, also when it is no draft of a plan or is over */
export async function handOverView({ db, actor, today }: ViewContext, draftId: string): Promise<HandOver> {
  const { draft } = await loadDraft(db, actor, draftId);
  if (draft.handed_in_as !== "plan" || !isOpen(draft.state)) throw new NotFound();
  const [head] = await readItems(db, draftId, "plan");
  const own = new Set(actor.grants.map(({ agencyName }) => agencyName));
  const owners = ["standing", "issuer"].map((field) => fieldOf(head?.fields ?? {}, field));
  const options = await agencyOptions(db, { on: today, near: actor.grants.flatMap(({ paths }) => paths) });
  return {
    draft: await shownDraft(db, draft),
    suggested: owners.find((name) => name !== "" && !own.has(name)) ?? "",
    names: options.map(({ name }) => name),
  };
}
