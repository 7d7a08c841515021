import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { watchersOf } from "~/features/assignments/assignment-object.server";
import { type PermittedAssignment, permittedAssignment } from "~/features/assignments/permitted-assignment.server";
import { recordEvent } from "~/features/assignments/record-event.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf, formatInstant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { ReportVersionRow } from "~db/tables";
import { readNewest } from "./report.store.server";
import type { RevokedAcceptance } from "./report-shown";
import { keepRevoked, readRevoked } from "./revoked-acceptances.store.server";

export type AcceptanceRevocation = {
  readonly assignmentId: string;
  readonly reason: string;
  /** The version that was read. */
  readonly number?: number;
};

const notAccepted = {
  vi: "Báo cáo này hiện không ở trạng thái đã chấp nhận. Hãy tải lại trang để xem diễn biến mới nhất.",
  en: "This report is not accepted now. Reload the page to see what happened.",
};

const acceptedSince = (number: number) => ({
  vi: `Bản được chấp nhận hiện nay là bản ${number}, không phải bản vừa xem. Hãy mở bản ${number} rồi quyết định.`,
  en: `The version that is accepted now is ${number}, not the one you read. Open version ${number} before deciding.`,
});

const revokedFirst = (number: number, { revokedAt, revokedBy }: RevokedAcceptance) => ({
  vi: `Việc chấp nhận bản ${number} đã được rút lại lúc ${formatInstant(revokedAt)} bởi ${revokedBy}; bản này đang chờ xem xét lại.`,
  en: `The acceptance of version ${number} was taken back at ${formatInstant(revokedAt)} by ${revokedBy}; the version waits to be read again.`,
});

/**
 * Of two who take it back at once, the second is told who was first, for the reason that is kept is the other one's.
 * @throws Conflict unless the one who asks has just said the same
 */
async function mustBeSaidTwice(
  trx: Knex.Transaction,
  { id, number, decision }: ReportVersionRow,
  said: { userId: string; reason: string },
) {
  const last = (await readRevoked(trx, id)).at(-1);
  if (!last || decision !== null) throw new Conflict(notAccepted);
  if (last.revokedById !== said.userId || last.reason !== said.reason) throw new Conflict(revokedFirst(number, last));
}

// The agency whose work is open again, the others who read its reports, and whoever it came through.
const sidesOf = (object: PermittedAssignment) => [
  object.assignment.lead_id,
  ...watchersOf(object),
  ...(object.viaId ? [object.viaId] : []),
];

/**
 * Takes back that a report was accepted: the version waits to be read again, and until it is decided anew neither its figures nor the
 * work count as done. On time or not is still judged by the hour at which it was submitted. Allowed to those who accept, for as long as
 * the work stands completed by it; also after the closing, since what waits can be decided on then as well.
 * Said twice by one person it is done once.
 * @throws Conflict when it is not accepted (any more), or another version than `number` is
 */
export async function revokeAcceptance({ db, actor, now }: CommandContext, revocation: AcceptanceRevocation): Promise<void> {
  const { assignmentId, reason, number: read } = revocation;
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "report.decide", assignmentId);
    const found = await readNewest(trx, assignmentId);
    if (!found) throw new Conflict(notAccepted);
    const { report, newest } = found;
    if (newest.decision !== "accepted" || newest.submitted_at === null)
      return mustBeSaidTwice(trx, newest, { userId: actor.userId, reason });
    const { number } = newest;
    if (read !== undefined && read !== number) throw new Conflict(acceptedSince(number));
    const by = { userId: actor.userId, agencyId: object.grant.agencyId, countsOn: dayOf(newest.submitted_at) };
    const event = { assignmentId, kind: "acceptance-revoked", ...by, words: reason, data: { number } } as const;
    await recordEvent(trx, now, { ...event, tell: sidesOf(object) });
    await keepRevoked(trx, newest, { reason, userId: actor.userId, now });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "report.acceptance-revoked",
      objectType: "report",
      objectId: report.id,
      data: { assignmentId, number, words: reason },
    });
  });
}
