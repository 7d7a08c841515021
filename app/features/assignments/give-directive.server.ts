import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { DirectiveRow } from "~db/tables";
import { watchersOf } from "./assignment-object.server";
import { answerDayPassed } from "./directive";
import { isEventRecorded } from "./is-event-recorded.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

const notAnswered = { answer_id: null, answered_at: null };

/** `id`, made with the form, lets the same directive arrive twice and count once. */
export type Directive = {
  assignmentId: string;
  words: string;
  /** The day by which an answer is awaited. */
  answerBy?: CalendarDate | null;
  id?: string;
};

/**
 * Gives a leader's directive on an assignment; it reaches the lead agency and those who follow the work.
 * @throws RuleViolation when the day for the answer has passed
 * @throws Forbidden when the actor does not lead an agency above
 */
export async function giveDirective(
  { db, actor, now }: CommandContext,
  { assignmentId, words, answerBy = null, id }: Directive,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "directive.give", assignmentId);
    if (await isEventRecorded(trx, id)) return;
    if (answerBy !== null && answerBy < dayOf(now)) throw violation("answerBy", answerDayPassed(dayOf(now)));
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const tell = [object.assignment.lead_id, ...watchersOf(object)];
    const data = { answerBy };
    const event = await recordEvent(trx, now, { id, assignmentId, kind: "directive-given", ...by, words, data, tell });
    const row: DirectiveRow = { id: event.id, assignment_id: assignmentId, given_at: now, answer_by: answerBy, ...notAnswered };
    await trx("directives").insert(row);
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.directive-given",
      objectType: "assignment",
      objectId: assignmentId,
      data: { words, answerBy },
    });
  });
}
