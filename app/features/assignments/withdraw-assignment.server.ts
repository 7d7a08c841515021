import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

const needsReason = {
  vi: "Hãy ghi lý do thu hồi, ví dụ giao nhầm cơ quan.",
  en: "Write why it is withdrawn, for example that the wrong agency was named.",
};

/**
 * Takes an assignment back, for one that was given by mistake. Its history stays; assigning again revives it.
 * @throws RuleViolation without a reason
 * @throws Conflict when it is completed, or withdrawn already
 */
export async function withdrawAssignment(
  { db, actor, now }: CommandContext,
  { assignmentId, reason }: { assignmentId: string; reason: string },
): Promise<void> {
  if (!tidy(reason)) throw violation("reason", needsReason);
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "assignment.assign", assignmentId);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const tell = [object.assignment.lead_id, ...object.supportIds];
    await recordEvent(trx, now, { assignmentId, kind: "withdrawn", ...by, words: reason, tell });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.withdrawn",
      objectType: "assignment",
      objectId: assignmentId,
      data: { reason },
    });
  });
}
