import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { watchersOf } from "./assignment-object.server";
import { isEventRecorded } from "./is-event-recorded.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

/** `id`, made with the form, lets the same note arrive twice and count once. */
export type ProgressNote = { assignmentId: string; words: string; id?: string };

/**
 * Writes down how far the work has come; the first note begins it.
 * @throws Forbidden when the actor does not work for the lead agency
 */
export async function noteProgress({ db, actor, now }: CommandContext, { assignmentId, words, id }: ProgressNote): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "assignment.progress", assignmentId);
    if (await isEventRecorded(trx, id)) return;
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    await recordEvent(trx, now, { id, assignmentId, kind: "noted", ...by, words, tell: watchersOf(object) });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.noted",
      objectType: "assignment",
      objectId: assignmentId,
      data: { words },
    });
  });
}
