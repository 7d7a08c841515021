import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { lastStep } from "./last-step.server";
import type { StepKind } from "./step-back";
import { takeStepBack } from "./take-step.server";

const nothingToUndo = {
  vi: "Thao tác này không còn hoàn tác được: bạn hoặc người khác đã làm tiếp với các mục đó.",
  en: "This can no longer be undone: you or somebody else went on with those items.",
};

/** What was taken back, and where to go on: an item, or where all its items are gone with it the line that they were read from. */
export type Undone = { readonly what: StepKind; readonly itemId: string | null; readonly line: number | null };

/**
 * Takes the actor's last step on a draft back that was not taken back yet: its items are what they were before.
 * @param input `seq`: the step that was seen, so that a second press takes back nothing else
 * @throws NotFound, Conflict as `holdDraft`; Conflict when another step came after it
 */
export async function undoStep(
  { db, actor, now }: CommandContext,
  { draftId, seq }: { draftId: string; seq: number },
): Promise<Undone> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const last = await lastStep(trx, draftId, actor.userId, items);
    if (last?.seq !== seq) throw new Conflict(nothingToUndo);
    const { what, before, made } = last.trace;
    await takeStepBack(trx, draftId, items, { back: last.back, by: { userId: actor.userId, at: now } });
    const touched = new Set(before.map(({ id }) => id));
    const left = (await readItems(trx, draftId)).filter(({ id }) => touched.has(id)).map(({ id, version }) => ({ id, version }));
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.step-undone",
      objectType: "import",
      objectId: draftId,
      data: { what, itemIds: [...touched], removedIds: made, undone: { undoes: seq, left } },
    });
    const gone = items.find(({ id }) => made.includes(id));
    return { what, itemId: before[0]?.id ?? null, line: gone?.source?.line ?? null };
  });
}
