import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { watchersOf } from "~/features/assignments/assignment-object.server";
import { mustBeOpen } from "~/features/assignments/closing-now.server";
import { type PermittedAssignment, permittedAssignment } from "~/features/assignments/permitted-assignment.server";
import { recordEvent } from "~/features/assignments/record-event.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf, formatInstant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { ReportVersionRow } from "~db/tables";
import { readNewest } from "./report.store.server";
import { versionState } from "./version-state";

const decidedWords = {
  accepted: ["được chấp nhận", "accepted"],
  returned: ["được trả lại", "returned"],
  withdrawn: ["được rút lại", "withdrawn"],
} as const;

export type Decision = {
  assignmentId: string;
  decision: keyof typeof decidedWords;
  words: string | null;
  /** The version that was read; a newer one must be read first. */
  number?: number;
};

const nothingWaits = {
  vi: "Không có bản báo cáo nào đang chờ xem xét. Hãy tải lại trang để xem diễn biến mới nhất.",
  en: "No version of the report waits to be read. Reload the page to see what happened.",
};

// Whoever presses a button in a second window is told what was decided, when and by whom.
async function decidedAlready(trx: Knex.Transaction, { decision, decided_at, decided_by }: ReportVersionRow): Promise<Conflict> {
  if (decision === null || decided_at === null) return new Conflict(nothingWaits);
  const by = await trx("users").where({ id: decided_by }).first("name");
  const [vi, en] = decidedWords[decision as keyof typeof decidedWords];
  const [at, who] = [formatInstant(decided_at), by?.name ?? "?"];
  return new Conflict({ vi: `Báo cáo đã ${vi} lúc ${at} bởi ${who}.`, en: `The report was ${en} at ${at} by ${who}.` });
}

const newerThere = (number: number) => ({
  vi: `Đã có bản ${number} mới hơn bản vừa xem. Hãy mở bản ${number} rồi quyết định.`,
  en: `There is a version ${number}, newer than the one you read. Open version ${number} before deciding.`,
});

// Who receives the report decides on it; who sent it may take it back, and those who wait for it are told.
function sidesOf(decision: Decision["decision"], object: PermittedAssignment): readonly string[] {
  if (decision !== "withdrawn") return [object.assignment.lead_id];
  return [...watchersOf(object), ...(object.viaId ? [object.viaId] : [])];
}

/** Accepts, returns or takes back the version that waits; the day of its submission is the one that counts while it stands. */
export async function decideVersion({ db, actor, now }: CommandContext, { assignmentId, decision, words, number }: Decision) {
  await inTransaction(db, async (trx) => {
    const object = await permittedAssignment(
      trx,
      actor,
      decision === "withdrawn" ? "report.withdraw" : "report.decide",
      assignmentId,
    );
    const found = await readNewest(trx, assignmentId);
    if (!found) throw new Conflict(nothingWaits);
    const { report, newest } = found;
    if (number !== undefined && number !== newest.number) throw new Conflict(newerThere(newest.number));
    const isSaidTwice = newest.decision === decision && versionState(newest, now) === decision;
    if (isSaidTwice) return;
    if (newest.submitted_at === null || newest.decision !== null) throw await decidedAlready(trx, newest);
    // After the closing nothing could be sent in its place.
    if (decision === "withdrawn") await mustBeOpen(trx, assignmentId, now);
    const decided = { decision, decided_at: now, decided_by: actor.userId, reason: words };
    await trx("report_versions").where({ id: newest.id }).update(decided);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId, countsOn: dayOf(newest.submitted_at) };
    const kind = `report-${decision}` as const;
    const data = { number: newest.number };
    await recordEvent(trx, now, { assignmentId, kind, ...by, words, data, tell: sidesOf(decision, object) });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: `report.${decision}`,
      objectType: "report",
      objectId: report.id,
      data: { assignmentId, number: newest.number, words },
    });
  });
}
