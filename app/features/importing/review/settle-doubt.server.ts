import type { CommandContext } from "~/features/accounts/context";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { isAboutUnknown } from "../from-reading/agency-naming";
import { firstState } from "../items/draft-item";
import { takeStep } from "./take-step.server";

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
    const items = await readItems(trx, draftId);
    const bearing = items.filter(
      (item) => item.state === "to-check" && item.doubts.some((each) => each.vi === doubt && !isAboutUnknown(each, item)),
    );
    if (bearing.length === 0) return { settled: 0 };
    const step = {
      changes: bearing.map((item) => {
        const doubts = item.doubts.filter(({ vi }) => vi !== doubt);
        return { id: item.id, change: { doubts, state: firstState({ doubts }) } };
      }),
    };
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: "settle", step, action: "import.doubt-settled", data: { doubt, itemIds: bearing.map(({ id }) => id) } },
    );
    return { settled: bearing.length };
  });
}
