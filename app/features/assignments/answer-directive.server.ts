import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { AssignmentEventRow, DirectiveRow } from "~db/tables";
import { watchersOf } from "./assignment-object.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

export type DirectiveAnswer = { readonly assignmentId: string; readonly directiveId: string; readonly words: string };

const answered = {
  vi: "Ý kiến chỉ đạo này đã được trả lời. Muốn nói thêm, hãy ghi tiến độ của phần việc.",
  en: "This directive is answered already. To say more, note progress on the assignment.",
};

/**
 * Answers a directive for the lead agency; the agency that gave it and those who follow the work are told.
 * @throws NotFound when the assignment has no such directive
 * @throws Forbidden when the actor does not work for the lead agency
 * @throws Conflict when it was answered already
 */
export async function answerDirective(
  { db, actor, now }: CommandContext,
  { assignmentId, directiveId, words }: DirectiveAnswer,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "assignment.progress", assignmentId);
    const directive: (DirectiveRow & Pick<AssignmentEventRow, "agency_id">) | undefined = await trx("directives")
      .join("assignment_events", "assignment_events.id", "directives.id")
      .where({ "directives.id": directiveId, "directives.assignment_id": assignmentId })
      .where("directives.given_at", "<=", now)
      .first("directives.*", "assignment_events.agency_id");
    if (!directive) throw new NotFound();
    if (directive.answer_id !== null) throw new Conflict(answered);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const tell = [...watchersOf(object), ...(directive.agency_id === null ? [] : [directive.agency_id])];
    const event = { assignmentId, kind: "directive-answered", ...by, words, data: { answers: directiveId }, tell } as const;
    const { id } = await recordEvent(trx, now, event);
    await trx("directives").where({ id: directiveId }).update({ answer_id: id, answered_at: now });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.directive-answered",
      objectType: "assignment",
      objectId: assignmentId,
      data: { words },
    });
  });
}
