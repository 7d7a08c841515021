import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { watchersOf } from "./assignment-object.server";
import { isEventRecorded } from "./is-event-recorded.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

/** `id`, made with the form, lets the same directive arrive twice and count once. */
export type Directive = { assignmentId: string; words: string; id?: string };

/**
 * Gives a leader's directive on an assignment; it reaches the lead agency and those who follow the work.
 * @throws Forbidden when the actor does not lead an agency above
 */
export async function giveDirective({ db, actor, now }: CommandContext, { assignmentId, words, id }: Directive): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "directive.give", assignmentId);
    if (await isEventRecorded(trx, id)) return;
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const tell = [object.assignment.lead_id, ...watchersOf(object)];
    await recordEvent(trx, now, { id, assignmentId, kind: "directive-given", ...by, words, tell });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.directive-given",
      objectType: "assignment",
      objectId: assignmentId,
      data: { words },
    });
  });
}
