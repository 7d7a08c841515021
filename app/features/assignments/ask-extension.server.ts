import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { NotFound, RuleViolation, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { watchersOf } from "./assignment-object.server";
import { askProblems } from "./extension";
import { openRequests, readExtensible } from "./extension.store.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

const waitsAlready = {
  vi: "Đã có một đề nghị gia hạn đang chờ quyết định. Muốn đổi, hãy rút đề nghị đó rồi gửi lại.",
  en: "A request for an extension waits for a decision already. To change it, withdraw it and ask again.",
};

/** `id`, made with the form, lets the same request arrive twice and count once. */
export type ExtensionRequest = { assignmentId: string; wantedOn: CalendarDate; reason: string; id?: string };

/**
 * Asks for a later day, before or after the deadline; those who follow the work are told.
 * @returns the id of the request
 * @throws RuleViolation when the work is finished or handed in, the day is not later, or a request waits already
 */
export async function askExtension(
  { db, actor, now }: CommandContext,
  { assignmentId, wantedOn, reason, id = newId() }: ExtensionRequest,
): Promise<{ extensionId: string }> {
  return inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "extension.ask", assignmentId);
    if (await trx("extensions").where({ id, assignment_id: assignmentId }).first("id")) return { extensionId: id };
    const work = (await readExtensible(trx, now, [assignmentId])).get(assignmentId);
    if (!work) throw new NotFound();
    const problems = askProblems(work, wantedOn, dayOf(now));
    if (problems.length > 0) throw new RuleViolation(problems);
    if ((await openRequests(trx, [assignmentId])).size > 0) throw violation(null, waitsAlready);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const asked = { asked_by: actor.userId, asking_agency_id: by.agencyId, reason, wanted_on: wantedOn };
    await trx("extensions").insert({ id, assignment_id: assignmentId, made_at: now, ...asked });
    const data = { wantedOn };
    await recordEvent(trx, now, {
      assignmentId,
      kind: "extension-asked",
      ...by,
      words: reason,
      data,
      tell: watchersOf(object),
    });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "extension.asked",
      objectType: "assignment",
      objectId: assignmentId,
      data: { wantedOn, reason },
    });
    return { extensionId: id };
  });
}
