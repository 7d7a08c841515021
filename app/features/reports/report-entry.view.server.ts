import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import { laterDays } from "~/features/assignments/later-days.view.server";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { ReportVersionRow } from "~db/tables";
import { joinDecision, versionColumns } from "./decision-then.server";
import { typedFields } from "./draft";
import { readForm } from "./form.store.server";
import { previousPeriodValues } from "./previous-period.server";
import { obstacles } from "./readiness";
import { readContent } from "./report.store.server";
import { emptyContent } from "./report-content";
import { gapsOf, notBegunUntil } from "./report-gaps";
import type { ReportEntry } from "./report-shown";
import { changedLater, isBack, isKept, lastChange, versionState } from "./version-state";

type Version = ReportVersionRow & { form_version_id: string; saved_by_name: string };

async function readVersions({ db, now }: ViewContext, assignmentId: string): Promise<Version[]> {
  const query = db("report_versions")
    .join("reports", "reports.id", "report_versions.report_id")
    .join("users", "users.id", "report_versions.saved_by")
    .where("reports.assignment_id", assignmentId)
    .orderBy("report_versions.number");
  return joinDecision(query, "report_versions", now).select(
    ...versionColumns(db, "report_versions"),
    "reports.form_version_id",
    "users.name as saved_by_name",
  );
}

/** The moment of the newest change when it lies after `now`. */
function laterChange(versions: readonly Version[], now: Instant): Instant | null {
  const last = versions.at(-1);
  return last && lastChange(last) > now ? lastChange(last) : null;
}

/**
 * The report as it is filled in: the draft, or after a return or a withdrawal the values of that version. `isOpen` is false
 * while the newest version waits, once it was accepted, and at a moment after which more happened. Ten statements;
 * fewer where the values of the period before are not shown.
 * @throws NotFound when the task asks for no form
 * @throws Forbidden when the actor does not work for the lead agency
 */
export async function reportEntryView(
  view: ViewContext,
  assignmentId: string,
  { withPrevious = true }: { withPrevious?: boolean } = {},
): Promise<ReportEntry> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  requirePermission(actor, "report.edit", permission, { seen: true });
  const versions = await readVersions(view, assignmentId);
  const newest = versions.filter((version) => version.begun_at <= now).at(-1) ?? null;
  const laterAt = laterChange(versions, now);
  const formVersionId = newest?.form_version_id ?? frame.task.formVersionId;
  if (!formVersionId) throw new NotFound();
  const form = await readForm(db, formVersionId);
  const content = newest && isKept(newest, now) ? await readContent(db, newest.id) : emptyContent;
  const laterOn = (await laterDays(db, now, [assignmentId])).get(assignmentId) ?? null;
  const state = newest ? versionState(newest, now) : null;
  const draft = state === "draft" && newest && isKept(newest, now) ? newest : null;
  const period = { taskId: frame.task.id, leadId: frame.lead.id, periodTo: frame.period.to, now };
  return {
    assignment: frame,
    form,
    fields: typedFields(
      content,
      form.indicators,
      form.outline.map((item) => item.id),
    ),
    previous: frame.occurrence === null || !withPrevious ? {} : await previousPeriodValues(db, period),
    number: isBack(state) ? (newest?.number ?? 0) + 1 : (newest?.number ?? 1),
    revision: draft?.revision ?? 0,
    savedAt: draft?.saved_at ?? null,
    savedBy: draft?.saved_by_name ?? null,
    returned: state === "returned" && newest ? { number: newest.number, reason: newest.reason } : null,
    withdrawn: state === "withdrawn" && newest ? { number: newest.number, reason: newest.reason } : null,
    isOpen: state !== "submitted" && state !== "accepted" && laterAt === null && laterOn === null,
    later: laterAt === null ? null : changedLater(laterAt),
    laterOn,
    isKept: newest === null || isKept(newest, now),
    unread: Object.keys(content.unread).length,
    gaps: gapsOf(form, content),
    beginsOn: notBegunUntil(frame.occurrence === null ? null : frame.period.from, view.today),
    isReady: draft !== null && obstacles(form.indicators, content).length === 0,
    canSubmit: can(actor, "report.submit", permission),
  };
}
