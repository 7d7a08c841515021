import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { watchersOf } from "./assignment-object.server";
import { openRequests } from "./extension.store.server";
import { mustWait } from "./extension-conflicts";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

/**
 * Takes back the request of an assignment that waits for a decision.
 * @throws Conflict when none waits: it was decided or taken back meanwhile
 */
export async function withdrawExtension(
  { db, actor, now }: CommandContext,
  { assignmentId }: { assignmentId: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "extension.ask", assignmentId);
    const request = (await openRequests(trx, [assignmentId])).get(assignmentId);
    mustWait(request);
    await trx("extensions").where({ id: request.id }).update({ withdrawn_at: now, withdrawn_by: actor.userId });
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    await recordEvent(trx, now, { assignmentId, kind: "extension-withdrawn", ...by, tell: watchersOf(object) });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "extension.withdrawn",
      objectType: "assignment",
      objectId: assignmentId,
      data: { extensionId: request.id },
    });
  });
}
