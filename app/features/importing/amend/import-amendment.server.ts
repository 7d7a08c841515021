import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type Amendment, amendPlan } from "~/features/amendments/amend-plan.server";
import { amendmentFormView } from "~/features/amendments/amendment-form.view.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { keepPlanFile } from "~/features/plans/keep-plan-file.server";
import { inTransaction } from "~db/connection";
import { draftBlocks, endDraft, readItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { clausesIn } from "./clauses-in";

/**
 * Applies a document that was read as an amendment of a plan: the chosen deadlines move with their history, what it says besides is
 * kept to be done by hand, and the file stays with the plan.
 * @throws NotFound, Conflict as `holdDraft`; and whatever `amendPlan` throws
 */
export async function importAmendment(
  { db, actor, now }: CommandContext,
  { draftId, ...amendment }: Amendment & { readonly draftId: string },
): Promise<{ amendmentId: string }> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const { planId } = amendment;
    // As the plan stood before: a day that this document gives is none that counted already.
    const { scopes } = await amendmentFormView({ db: trx, actor, now }, planId);
    const clauses = clausesIn(await readItems(trx, draftId), await draftBlocks(trx, draftId), scopes).filter(({ isSo }) => !isSo);
    const { amendmentId } = await amendPlan({ db: trx, actor, now }, { ...amendment, clauses });
    await keepPlanFile(trx, planId, draft, { userId: actor.userId, at: now });
    await endDraft(trx, draftId, { state: "confirmed", at: now, userId: actor.userId, planId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.applied",
      objectType: "import",
      objectId: draftId,
      data: { planId, amendmentId, fileName: draft.file_name },
    });
    return { amendmentId };
  });
}
