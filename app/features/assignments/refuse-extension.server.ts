import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { openRequests } from "./extension.store.server";
import { mustWait } from "./extension-conflicts";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

/**
 * Refuses the request of an assignment; the day stays, and the agency reads why. `request` is the one that was looked at.
 * @throws Conflict when none waits: it was decided or taken back meanwhile
 */
export async function refuseExtension(
  { db, actor, now }: CommandContext,
  { assignmentId, request: seen, words }: { assignmentId: string; request?: string; words: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "extension.decide", assignmentId);
    const request = (await openRequests(trx, [assignmentId])).get(assignmentId);
    mustWait(request, seen);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const decided = { decided_at: now, decided_by: actor.userId, deciding_agency_id: by.agencyId };
    await trx("extensions")
      .where({ id: request.id })
      .update({ ...decided, decision: "refused", words });
    const tell = [object.assignment.lead_id];
    await recordEvent(trx, now, { assignmentId, kind: "extension-refused", ...by, words, tell });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "extension.refused",
      objectType: "assignment",
      objectId: assignmentId,
      data: { extensionId: request.id, words },
    });
  });
}
