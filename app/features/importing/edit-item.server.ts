import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import { inTransaction } from "~db/connection";
import { checkItem } from "./check-item";
import { changeItem, findItem } from "./draft.store.server";
import { singleValues } from "./draft-item";
import { changedMeanwhile } from "./draft-state";
import { holdDraft } from "./require-draft.server";

/**
 * Corrects what was read; the item counts as accepted afterwards. Names of agencies are looked up when the plan is confirmed.
 * @throws NotFound, Conflict when the draft is over or somebody changed the item first
 * @throws RuleViolation with a sentence at each field that cannot be read
 */
export async function editItem(
  { db, actor, now }: CommandContext,
  { draftId, itemId, version, fields }: { draftId: string; itemId: string; version: number; fields: TypedFields },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const item = await findItem(trx, draftId, itemId);
    if (!item) throw new NotFound();
    if (item.version !== version)
      throw new Conflict(changedMeanwhile, { ...singleValues(item.fields), version: String(item.version) });
    const next = { ...item.fields, ...fields };
    checkItem(item.kind, next);
    await changeItem(trx, itemId, { fields: next, state: "accepted", doubts: [] }, { userId: actor.userId, at: now });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.item-edited",
      objectType: "import",
      objectId: draftId,
      data: { itemId, kind: item.kind, fields: next },
    });
  });
}
