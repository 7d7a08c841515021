import type { CommandContext } from "~/features/accounts/context";
import { resolveAgencyName } from "~/features/agencies/find-agency.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { scopeOfDraft } from "../draft/draft-scope.server";
import { holdDraft } from "../draft/require-draft.server";
import { bearsName, unknownAgencies, withAgency } from "../from-reading/agency-naming";
import { isKept } from "../items/draft-item";
import { answered } from "../items/item-change";
import { beforeEdits } from "./last-step.server";
import { takeStep } from "./take-step.server";

const chooseOne = {
  vi: "Chưa chọn cơ quan. Hãy chọn một cơ quan gần giống, hoặc ghi tên cơ quan đúng.",
  en: "No agency was chosen. Choose one that is close, or write the right name.",
};

/** In how many items the agency was put, and how many a person had given another in place of the same words. */
export type AgencyChosen = { readonly used: number; readonly kept: number };

/**
 * Says once which agency or group of the directory the document means by some words, for all items that bear them, also where a
 * person corrected something else. An item with no other doubt is accepted by that.
 * @throws NotFound, Conflict as `holdDraft`; NotFound when no item bears the words
 * @throws RuleViolation when nothing is chosen, or the directory of the document's day does not know the name
 */
export async function chooseAgency(
  { db, actor, now }: CommandContext,
  { draftId, words, name }: { draftId: string; words: string; name: string | null },
): Promise<AgencyChosen> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    if (!items.some((item) => unknownAgencies(item).includes(words))) throw new NotFound();
    const bearing = items.filter((item) => bearsName(item, words));
    if (name === null) throw violation("other", chooseOne);
    const scope = await scopeOfDraft(trx, draft, dayOf(now));
    const group = (await groupsOn(trx, scope.near)).find((one) => one.name === name);
    const found = group ? null : await resolveAgencyName(trx, name, scope);
    if (found && !found.ok) throw violation("other", found.text);
    const chosen = found?.agency.name ?? name;
    const step = { changes: bearing.map((item) => answered(item, withAgency(item, words, chosen))) };
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      {
        what: "choose-agency",
        step,
        action: "import.agency-chosen",
        data: { words, name: chosen, itemIds: bearing.map(({ id }) => id) },
      },
    );
    const edits = await beforeEdits(trx, draftId);
    const edited = new Set(edits.filter((before) => bearsName(before, words)).map(({ id }) => id));
    const kept = items.filter(({ id, kind }) => kind === "task" && edited.has(id)).filter((item) => !bearing.includes(item));
    return { used: bearing.filter(isKept).length, kept: kept.length };
  });
}
