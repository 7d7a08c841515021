import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { watchersOf } from "./assignment-object.server";
import { mustBeOpen } from "./closing-now.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

const needsReport = {
  vi: "Nhiệm vụ này yêu cầu báo cáo theo biểu: chỉ hoàn thành khi báo cáo được chấp nhận. Hãy mở phần Báo cáo, nhập số liệu rồi nộp.",
  en: "This task asks for a report on its form: it is completed when the report is accepted. Open the report, fill it in and submit it.",
};
const needsResult = {
  vi: "Hãy ghi kết quả đạt được, hoặc gửi minh chứng trước khi báo hoàn thành.",
  en: "Write what was achieved, or attach evidence, before reporting the work as done.",
};

/**
 * Reports the work as done; the day of this request is the one held against the deadline (rule 7).
 * @throws RuleViolation when the task is completed by its report, or there is neither a word nor evidence of the result
 */
export async function requestCompletion(
  { db, actor, now }: CommandContext,
  { assignmentId, words }: { assignmentId: string; words?: string | null },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "completion.request", assignmentId);
    await mustBeOpen(trx, assignmentId, now);
    if (object.formVersionId) throw violation(null, needsReport);
    const hasEvidence = await trx("evidence").where({ assignment_id: assignmentId }).whereNull("removed_at").first("id");
    if (!words && !hasEvidence) throw violation("words", needsResult);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId, countsOn: dayOf(now) };
    await recordEvent(trx, now, { assignmentId, kind: "completion-requested", ...by, words, tell: watchersOf(object) });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.completion-requested",
      objectType: "assignment",
      objectId: assignmentId,
      data: { words: words ?? null },
    });
  });
}
