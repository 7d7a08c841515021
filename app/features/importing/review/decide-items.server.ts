import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { changeItems, readItems } from "../draft/draft.store.server";
import { changedMeanwhile } from "../draft/draft-state";
import { holdDraft } from "../draft/require-draft.server";
import { unknownAgencies } from "../from-reading/agency-naming";
import type { DraftItem, ItemState } from "../items/draft-item";

const planStays = {
  vi: "Phần đầu của kế hoạch (số, tên, cơ quan ban hành) không loại ra được. Muốn thôi đọc văn bản này, hãy bỏ cả bản đọc.",
  en: "The head of the plan (number, title, issuer) cannot be left out. To give the document up, drop the whole reading.",
};

/** Which items are decided, and as what. */
export type Decision = {
  readonly draftId: string;
  /** null for all that are still to be checked. */
  readonly itemIds: readonly string[] | null;
  readonly state: ItemState;
  /** The version that was looked at, of a single item. */
  readonly version?: number | undefined;
};

// Nobody can be given work under a name that the directory does not know: taking all at once leaves those to be looked at.
function askedFor(items: readonly DraftItem[], { itemIds, state }: Decision): { asked: DraftItem[]; left: number } {
  if (itemIds !== null) return { asked: items.filter(({ id }) => itemIds.includes(id)), left: 0 };
  const waiting = items.filter((item) => item.state === "to-check");
  const asked = waiting.filter((item) => state !== "accepted" || unknownAgencies(item).length === 0);
  return { asked, left: waiting.length - asked.length };
}

/**
 * Accepts items, leaves them out, or puts them back to be looked at; those in that state already stay as they are.
 * @returns how many were changed, and how many of all that wait were left because they name an agency that is not known
 * @throws NotFound, Conflict as `holdDraft`; Conflict when the item was changed since it was looked at
 * @throws RuleViolation when the plan itself would be left out
 */
export async function decideItems(
  { db, actor, now }: CommandContext,
  decision: Decision,
): Promise<{ changed: number; left: number }> {
  const { draftId, state, version } = decision;
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const { asked, left } = askedFor(await readItems(trx, draftId), decision);
    const moved = asked.filter((item) => item.state !== state);
    if (state === "left-out" && moved.some(({ kind }) => kind === "plan")) throw violation(null, planStays);
    if (version !== undefined && moved.some((item) => item.version !== version)) throw new Conflict(changedMeanwhile);
    const ids = moved.map(({ id }) => id);
    await changeItems(trx, ids, { state }, { userId: actor.userId, at: now });
    if (moved.length > 0)
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "import.items-decided",
        objectType: "import",
        objectId: draftId,
        data: { state, itemIds: ids },
      });
    return { changed: moved.length, left };
  });
}
