import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import type { AssignmentFrame } from "~/features/assignments/assignment-shown";
import { daysLate } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { ReportVersionRow } from "~db/tables";
import { checkReport } from "./check-report";
import { deciderThen, joinDecision, versionColumns } from "./decision-then.server";
import { readForm } from "./form.store.server";
import { letterheadOf } from "./letterhead";
import { type Masks, masksOf, openExplanations, unmasked, withoutMasked } from "./mask";
import { readContents } from "./report.store.server";
import { emptyContent } from "./report-content";
import { gapsOf } from "./report-gaps";
import type { ReportVersion } from "./report-shown";
import { readRevoked } from "./revoked-acceptances.store.server";
import { seesSensitive } from "./sensitive";
import { isBack, isDecided, isKept, versionState } from "./version-state";

type Version = ReportVersionRow & { form_version_id: string; submitted_by_name: string | null; decided_by_name: string | null };

async function readVersions({ db, now }: ViewContext, assignmentId: string): Promise<Version[]> {
  return joinDecision(db("report_versions"), "report_versions", now)
    .join("reports", "reports.id", "report_versions.report_id")
    .leftJoin("users as submitter", "submitter.id", "report_versions.submitted_by")
    .leftJoin("users as decider", "decider.id", db.raw(deciderThen("report_versions")))
    .where("reports.assignment_id", assignmentId)
    .orderBy("report_versions.number")
    .select(
      ...versionColumns(db, "report_versions"),
      "reports.form_version_id",
      "submitter.name as submitted_by_name",
      "decider.name as decided_by_name",
    );
}

async function contentsOf({ db, now }: ViewContext, all: readonly Version[], version: Version, before: Version | undefined) {
  const contents = await readContents(
    db,
    all.map(({ id }) => id),
  );
  const own = isKept(version, now) ? contents.get(version.id) : undefined;
  return {
    own: own ?? emptyContent,
    earlier: before ? (contents.get(before.id) ?? emptyContent) : null,
    // Also what was sent after the moment looked at: two moments show no more than one.
    sent: all.flatMap(({ id, submitted_at: sentAt }) => (sentAt === null ? [] : [(contents.get(id) ?? emptyContent).values])),
  };
}

type PaperRow = {
  name: string;
  kind: string;
  parentName: string | null;
  parentKind: string | null;
  planIssuedOn: CalendarDate | null;
};

async function readPaper({ db }: ViewContext, { lead, plan }: AssignmentFrame) {
  const row: PaperRow = await db("plans")
    .joinRaw("join agencies as lead on lead.id = ?", [lead.id])
    .leftJoin("agencies as parent", "parent.id", "lead.parent_id")
    .where("plans.id", plan.id)
    .first({
      name: "lead.name",
      kind: "lead.kind",
      parentName: "parent.name",
      parentKind: "parent.kind",
      planIssuedOn: "plans.issued_on",
    });
  return { letterhead: letterheadOf(row), planIssuedOn: row.planIssuedOn };
}

// When and by whom it was sent and decided, as far as the moment looked at knows.
function historyOf(version: Version, state: ReportVersion["state"], dueOn: CalendarDate | null) {
  const submittedAt = state === "draft" ? null : version.submitted_at;
  const decided = isDecided(state) ? version : null;
  return {
    submittedAt,
    submittedBy: submittedAt ? version.submitted_by_name : null,
    daysLate: submittedAt && dueOn ? daysLate(dueOn, dayOf(submittedAt)) : null,
    decidedAt: decided?.decided_at ?? null,
    decidedBy: decided?.decided_by_name ?? null,
    reason: decided?.reason ?? null,
  };
}

// Why the version before came back, as far as the moment looked at knows.
function beforeOf(version: Version | undefined, now: Instant): ReportVersion["before"] {
  if (version === undefined || version.decided_at === null) return null;
  const state = versionState(version, now);
  if (state !== "returned" && state !== "withdrawn") return null;
  const { number, decided_at: at, decided_by_name: by, reason } = version;
  return { number, state, at, by, reason };
}

/**
 * One version of a report as it is read and printed: values beside those of the version before, what the rules object
 * to, the explanations. For those outside the roles of the form's version masked figures never leave the server. Ten statements.
 * @throws NotFound when there is no such version yet, or it is a draft of another agency
 */
export async function reportVersionView(
  view: ViewContext,
  { assignmentId, number }: { assignmentId: string; number: number },
): Promise<ReportVersion> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  const all = await readVersions(view, assignmentId);
  const versions = all.filter((row) => row.begun_at <= now);
  const version = versions.find((row) => row.number === number);
  if (!version) throw new NotFound();
  const state = versionState(version, now);
  if (state === "draft" && !can(actor, "report.edit", permission)) throw new NotFound();
  const form = await readForm(db, version.form_version_id);
  const before = versions.find((row) => row.number === number - 1);
  const { own, earlier, sent } = await contentsOf(view, all, version, before);
  const isInside = seesSensitive(actor, permission, form.sensitiveRoles);
  const masks: Masks = isInside ? new Map() : masksOf(form.indicators, sent, form.smallBelow);
  const revoked = await readRevoked(db, version.id);
  const hasLater = revoked.some((one) => one.revokedAt > now);
  const findings = checkReport(form.indicators, own.values);
  const isNewest = version === versions.at(-1);
  const isWaiting = isNewest && state === "submitted" && version.decision === null && !hasLater;
  return {
    assignment: frame,
    ...(await readPaper(view, frame)),
    form,
    number,
    versions: versions.map((row) => row.number),
    state,
    isKept: isKept(version, now),
    ...historyOf(version, state, frame.dueOn),
    revoked: revoked.filter((one) => one.revokedAt <= now),
    values: withoutMasked(own.values, masks),
    narratives: own.narratives,
    explanations: openExplanations(form.indicators, own.explanations, masks),
    earlier: earlier && withoutMasked(earlier.values, masks),
    before: beforeOf(before, now),
    masked: [...masks.keys()],
    findings: findings.filter((finding) => ![finding.indicatorId, ...(finding.parts ?? [])].some((id) => masks.has(id))),
    gaps: gapsOf({ ...form, indicators: unmasked(form.indicators, masks) }, own),
    canDecide: isWaiting && can(actor, "report.decide", permission),
    canRevoke: isNewest && state === "accepted" && !hasLater && can(actor, "report.decide", permission),
    canWithdraw: isWaiting && can(actor, "report.withdraw", permission),
    canEdit: isNewest && (state === "draft" || isBack(state)) && can(actor, "report.edit", permission),
  };
}
