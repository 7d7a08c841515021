import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { resolveAgencyName } from "~/features/agencies/find-agency.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { unknownAgencies, withAgency } from "./agency-naming";
import { groupsOn } from "./directory.server";
import { changeItem, readItems } from "./draft.store.server";
import { firstState } from "./draft-item";
import { scopeOfDraft } from "./draft-scope.server";
import { holdDraft } from "./require-draft.server";

const chooseOne = {
  vi: "Chưa chọn cơ quan. Hãy chọn một cơ quan gần giống, hoặc ghi tên cơ quan đúng.",
  en: "No agency was chosen. Choose one that is close, or write the right name.",
};

/**
 * Says once which agency or group of the directory the document means by some words, for all items that bear them. An item with
 * no other doubt is accepted by that.
 * @throws NotFound, Conflict as `holdDraft`; NotFound when no item bears the words
 * @throws RuleViolation when nothing is chosen, or the directory of the document's day does not know the name
 */
export async function chooseAgency(
  { db, actor, now }: CommandContext,
  { draftId, words, name }: { draftId: string; words: string; name: string | null },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const bearing = (await readItems(trx, draftId)).filter((item) => unknownAgencies(item).includes(words));
    if (bearing.length === 0) throw new NotFound();
    if (name === null) throw violation("other", chooseOne);
    const scope = await scopeOfDraft(trx, draft, dayOf(now));
    const group = (await groupsOn(trx, scope.near)).find((one) => one.name === name);
    const found = group ? null : await resolveAgencyName(trx, name, scope);
    if (found && !found.ok) throw violation("other", found.text);
    const chosen = found?.agency.name ?? name;
    for (const item of bearing) {
      const { fields, doubts } = withAgency(item, words, chosen);
      const state = item.state === "to-check" ? firstState({ kind: item.kind, doubts }) : item.state;
      await changeItem(trx, item.id, { fields, doubts, state }, { userId: actor.userId, at: now });
    }
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.agency-chosen",
      objectType: "import",
      objectId: draftId,
      data: { words, name: chosen, itemIds: bearing.map(({ id }) => id) },
    });
  });
}
