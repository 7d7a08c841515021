import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { changeItems, readItems } from "./draft.store.server";
import type { ItemState } from "./draft-item";
import { holdDraft } from "./require-draft.server";

const planStays = {
  vi: "Phần đầu của kế hoạch (số, tên, cơ quan ban hành) không loại ra được. Muốn thôi đọc văn bản này, hãy bỏ cả bản đọc.",
  en: "The head of the plan (number, title, issuer) cannot be left out. To give the document up, drop the whole reading.",
};

/**
 * Accepts items, leaves them out, or puts them back to be looked at; those in that state already stay as they are.
 * @param itemIds null for all that are still to be checked
 * @throws NotFound, Conflict as `holdDraft`; RuleViolation when the plan itself would be left out
 */
export async function decideItems(
  { db, actor, now }: CommandContext,
  { draftId, itemIds, state }: { draftId: string; itemIds: readonly string[] | null; state: ItemState },
): Promise<{ changed: number }> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const asked = items.filter((item) => (itemIds === null ? item.state === "to-check" : itemIds.includes(item.id)));
    const moved = asked.filter((item) => item.state !== state);
    if (state === "left-out" && moved.some(({ kind }) => kind === "plan")) throw violation(null, planStays);
    const ids = moved.map(({ id }) => id);
    await changeItems(trx, ids, { state }, { userId: actor.userId, at: now });
    if (moved.length > 0)
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "import.items-decided",
        objectType: "import",
        objectId: draftId,
        data: { state, itemIds: ids },
      });
    return { changed: moved.length };
  });
}
