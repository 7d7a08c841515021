import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { hasHolder } from "~/features/accounts/has-holder.server";
import { placedAgency } from "~/features/agencies/agency-paths.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { moveDraft } from "./draft.store.server";
import { handedInBy } from "./draft-state";
import { holdDraft } from "./require-draft.server";

const ownAlready = {
  vi: "Bản đọc này đang ở cơ quan đó rồi. Hãy ghi cơ quan khác.",
  en: "The draft is at this agency already. Name another one.",
};

const nobodyThere = (name: string) => ({
  vi: `${name} chưa có ai lập kế hoạch trong hệ thống nên không nhận được bản đọc. Hãy chọn cơ quan khác, hoặc nhờ quản trị cấp tài khoản cho cơ quan này.`,
  en: `Nobody at ${name} enters plans here yet, so it cannot take the draft. Choose another agency, or ask an administrator for an account there.`,
});

/**
 * Gives a draft of a plan, with all that was looked over in it, to those who enter plans at another agency; whoever hands it over no
 * longer sees it.
 * @throws NotFound, Conflict when it is over, RuleViolation when it is there already or nobody there could take it up
 */
export async function handOverDraft(
  { db, actor, now }: CommandContext,
  { draftId, agencyId }: { draftId: string; agencyId: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    if (draft.handed_in_as !== "plan") throw new NotFound();
    if (agencyId === draft.agency_id) throw violation("agency", ownAlready);
    const to = await placedAgency(trx, agencyId);
    if (!(await hasHolder(trx, agencyId, handedInBy.plan.roles, dayOf(now)))) throw violation("agency", nobodyThere(to.name));
    await moveDraft(trx, draftId, agencyId);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.handed-over",
      objectType: "import",
      objectId: draftId,
      data: { fileName: draft.file_name, agencyId },
    });
  });
}
