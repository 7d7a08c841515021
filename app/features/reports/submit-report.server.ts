import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { watchersOf } from "~/features/assignments/assignment-object.server";
import { mustBeOpen } from "~/features/assignments/closing-now.server";
import { permittedAssignment } from "~/features/assignments/permitted-assignment.server";
import { recordEvent } from "~/features/assignments/record-event.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf, formatInstant, type Instant } from "~/lib/clock";
import { Conflict, mustHold, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { readForm } from "./form.store.server";
import { obstacles } from "./readiness";
import { readContent, readNewest } from "./report.store.server";
import { gapsOf, isWorthAsking, notBegunUntil } from "./report-gaps";
import { versionState } from "./version-state";

export type SubmittedReport = { number: number; submittedAt: Instant };

const nothingSaved = {
  vi: "Chưa có bản nháp nào để nộp. Hãy nhập báo cáo rồi nộp.",
  en: "There is no draft to submit. Fill in the report first.",
};
const returned = (number: number) => ({
  vi: `Bản ${number} đã bị trả lại. Hãy sửa theo lý do trả lại, rồi nộp bản mới.`,
  en: `Version ${number} was returned. Correct it, then submit the new version.`,
});
const withdrawn = (number: number) => ({
  vi: `Bản ${number} đã được rút lại. Hãy mở báo cáo, lưu bản mới rồi nộp.`,
  en: `Version ${number} was withdrawn. Open the report, save the new version, then submit it.`,
});
const movedOn = (savedAt: Instant) => ({
  vi: `Bản nháp này vừa được lưu lại lúc ${formatInstant(savedAt)}, sau khi bạn mở trang. Hãy xem bản mới trước khi nộp.`,
  en: `This draft was saved again at ${formatInstant(savedAt)}, after you opened the page. Read it before submitting.`,
});

type Submission = {
  assignmentId: string;
  /** The one the person saw; null skips the comparison. */
  revision?: number | null;
  /** Leaves the draft as it is, and answers null, when the person should first be asked about what it leaves out, or a period that has not begun. */
  asksFirst?: boolean;
};

/**
 * Submits the draft. The day of this submission is the one held against the deadline, also when it is late
 * (rules 3 and 7). Submitting a version twice answers the same twice.
 * @throws RuleViolation with everything that stands in the way, each at its field
 * @throws Conflict when someone saved after `revision`
 */
export async function submitReport(
  { db, actor, now }: CommandContext,
  { assignmentId, revision = null, asksFirst = false }: Submission,
): Promise<SubmittedReport | null> {
  return inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "report.submit", assignmentId);
    const found = await readNewest(trx, assignmentId);
    if (!found) throw violation(null, nothingSaved);
    const { report, newest } = found;
    if (newest.submitted_at) {
      const state = versionState(newest, now);
      if (state === "returned") throw violation(null, returned(newest.number));
      if (state === "withdrawn") throw violation(null, withdrawn(newest.number));
      return { number: newest.number, submittedAt: newest.submitted_at };
    }
    await mustBeOpen(trx, assignmentId, now);
    if (revision !== null && revision !== newest.revision) throw new Conflict(movedOn(newest.saved_at));
    const content = await readContent(trx, newest.id);
    const form = await readForm(trx, report.form_version_id);
    const problems = obstacles(form.indicators, content);
    mustHold(problems.length === 0 ? { ok: true } : { ok: false, problems });
    const beginsOn = notBegunUntil(object.assignment.period_from, dayOf(now));
    if (asksFirst && (beginsOn !== null || isWorthAsking(gapsOf(form, content)))) return null;
    await trx("report_versions").where({ id: newest.id }).update({ submitted_at: now, submitted_by: actor.userId });
    const tell = [...watchersOf(object), ...(object.viaId ? [object.viaId] : [])];
    const by = { userId: actor.userId, agencyId: object.grant.agencyId, countsOn: dayOf(now) };
    const { number } = newest;
    await recordEvent(trx, now, { assignmentId, kind: "report-submitted", ...by, data: { number }, tell });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "report.submitted",
      objectType: "report",
      objectId: report.id,
      data: { assignmentId, number },
    });
    return { number, submittedAt: now };
  });
}
