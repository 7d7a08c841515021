import type { CommandContext } from "~/features/accounts/context";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { isAboutUnknown } from "../from-reading/agency-naming";
import { isComplete } from "../items/first-state";
import { answered } from "../items/item-change";
import { takeStep } from "./take-step.server";

/** In how many items the doubt was settled, and how many of these stay to be looked at because something is missing in them. */
export type DoubtSettled = { readonly settled: number; readonly incomplete: number };

/**
 * Settles one doubt in all items that bear it: a person has looked at it once and found it right everywhere. An item with no other
 * doubt is accepted by that, unless it lacks something that a plan needs. An unknown agency is no such doubt: somebody has to say who it is.
 * @param doubt its Vietnamese words
 * @throws NotFound, Conflict as `holdDraft`
 */
export async function settleDoubt(
  { db, actor, now }: CommandContext,
  { draftId, doubt }: { draftId: string; doubt: string },
): Promise<DoubtSettled> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const bearing = items.filter(
      (item) => item.state === "to-check" && item.doubts.some((each) => each.vi === doubt && !isAboutUnknown(each, item)),
    );
    if (bearing.length === 0) return { settled: 0, incomplete: 0 };
    const step = {
      changes: bearing.map((item) => answered(item, { doubts: item.doubts.filter(({ vi }) => vi !== doubt) })),
    };
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: "settle", step, action: "import.doubt-settled", data: { doubt, itemIds: bearing.map(({ id }) => id) } },
    );
    return { settled: bearing.length, incomplete: bearing.filter((item) => !isComplete(item)).length };
  });
}
