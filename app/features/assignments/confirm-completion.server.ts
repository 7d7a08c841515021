import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";
import { requestedOn } from "./requested-on.server";

/**
 * Confirms a result that was reported. On time or not is judged by the day of the report, not by today.
 * @throws Conflict when no result waits to be confirmed
 */
export async function confirmCompletion(
  { db, actor, now }: CommandContext,
  { assignmentId, words }: { assignmentId: string; words?: string | null },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "completion.decide", assignmentId);
    const countsOn = await requestedOn(trx, assignmentId);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId, countsOn };
    await recordEvent(trx, now, { assignmentId, kind: "completed", ...by, words, tell: [object.assignment.lead_id] });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.completed",
      objectType: "assignment",
      objectId: assignmentId,
      data: { countsOn, words: words ?? null },
    });
  });
}
