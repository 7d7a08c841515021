import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { readItems, writeItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { isAboutUnknown } from "../from-reading/agency-naming";
import { answered } from "../items/draft-item";

/**
 * Settles one doubt in all items that bear it: a person has looked at it once and found it right everywhere. An item with no other
 * doubt is accepted by that. An unknown agency is no such doubt: somebody has to say who it is.
 * @param doubt its Vietnamese words
 * @throws NotFound, Conflict as `holdDraft`
 */
export async function settleDoubt(
  { db, actor, now }: CommandContext,
  { draftId, doubt }: { draftId: string; doubt: string },
): Promise<{ settled: number }> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const bearing = (await readItems(trx, draftId)).filter(
      (item) => item.state === "to-check" && item.doubts.some((each) => each.vi === doubt && !isAboutUnknown(each, item)),
    );
    const settled = bearing.map((item) => answered(item, { doubts: item.doubts.filter(({ vi }) => vi !== doubt) }));
    await writeItems(trx, settled, { userId: actor.userId, at: now });
    if (bearing.length > 0)
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "import.doubt-settled",
        objectType: "import",
        objectId: draftId,
        data: { doubt, itemIds: bearing.map(({ id }) => id) },
      });
    return { settled: bearing.length };
  });
}
