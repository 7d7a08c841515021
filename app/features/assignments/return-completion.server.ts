import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";
import { requestedOn } from "./requested-on.server";

const needsReason = {
  vi: "Hãy ghi lý do trả lại, để cơ quan chủ trì biết cần bổ sung gì.",
  en: "Write why it is returned, so that the lead agency knows what to add.",
};

/**
 * Returns a result that was reported; the work goes on.
 * @throws RuleViolation without a reason
 * @throws Conflict when no result waits to be confirmed
 */
export async function returnCompletion(
  { db, actor, now }: CommandContext,
  { assignmentId, reason }: { assignmentId: string; reason: string },
): Promise<void> {
  if (!tidy(reason)) throw violation("reason", needsReason);
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "completion.decide", assignmentId);
    const countsOn = await requestedOn(trx, assignmentId);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId, countsOn };
    const tell = [object.assignment.lead_id];
    await recordEvent(trx, now, { assignmentId, kind: "completion-returned", ...by, words: reason, tell });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.completion-returned",
      objectType: "assignment",
      objectId: assignmentId,
      data: { reason },
    });
  });
}
