import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { keepPlanFile } from "~/features/plans/keep-plan-file.server";
import { publishForm } from "~/features/reports/publish-form.server";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { endDraft, readItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { itemForm } from "../items/check-item";
import { isKept } from "../items/draft-item";

const codeTaken = (code: string) => ({
  vi: `Kế hoạch này đã có biểu mang mã “${code}”. Hãy sửa mã biểu trong bản đọc rồi làm lại.`,
  en: `The plan has a form with the code “${code}”. Change the code in what was read, then try again.`,
});

const othersLost = (count: number) => ({
  vi: `Văn bản này còn ${count} mục khác (biểu, chỉ tiêu, nhiệm vụ) sẽ mất nếu chỉ lập biểu này. Hãy bỏ từng mục đó trong bản đọc rồi làm lại, hoặc xác nhận cả bản đọc thành kế hoạch.`,
  en: `This document has ${count} other items (forms, targets, tasks) that would be lost if only this form were made. Leave each of them out, then try again, or confirm the whole document as a plan.`,
});

/**
 * Makes the form of a report that was read a form of a plan that is there, and keeps the file with the plan.
 * @throws NotFound, Conflict as `holdDraft`, NotFound when no form was kept; whatever `publishForm` throws
 * @throws RuleViolation when the plan has a form with that code, or other items than this form are not left out
 */
export async function importForm(
  { db, actor, now }: CommandContext,
  { draftId, planId }: { draftId: string; planId: string },
): Promise<{ formId: string }> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    // The head of the document is no loss: it cannot be left out, and the plan has one of its own.
    const kept = (await readItems(trx, draftId)).filter((item) => item.kind !== "plan" && isKept(item));
    const item = kept.find(({ kind }) => kind === "form");
    if (!item) throw new NotFound();
    if (kept.length > 1) throw violation(null, othersLost(kept.length - 1));
    const { reuse, ...form } = itemForm.form(item.fields);
    const { formId, number } = await publishForm({ db: trx, actor, now }, { ...form, planId });
    // A second version would change what others already answer; a report alone is no reason for that.
    if (number > 1) throw violation("planId", codeTaken(form.code));
    const by = { userId: actor.userId, at: now };
    await keepPlanFile(trx, planId, draft, by);
    await endDraft(trx, draftId, { state: "confirmed", ...by, planId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.form-made",
      objectType: "import",
      objectId: draftId,
      data: { planId, formId, fileName: draft.file_name },
    });
    return { formId };
  });
}
