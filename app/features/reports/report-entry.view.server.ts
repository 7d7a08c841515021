import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import { NotFound } from "~/lib/errors";
import type { ReportVersionRow } from "~db/tables";
import { typedFields } from "./draft";
import { readForm } from "./form.store.server";
import { previousPeriodValues } from "./previous-period.server";
import { emptyContent, readContent } from "./report.store.server";
import type { ReportEntry } from "./report-shown";
import { versionState } from "./version-state";

type Newest = ReportVersionRow & { form_version_id: string; saved_by_name: string };

async function readNewestWithForm({ db, now }: ViewContext, assignmentId: string): Promise<Newest | null> {
  const row: Newest | undefined = await db("report_versions")
    .join("reports", "reports.id", "report_versions.report_id")
    .join("users", "users.id", "report_versions.saved_by")
    .where("reports.assignment_id", assignmentId)
    .where("report_versions.saved_at", "<=", now)
    .orderBy("report_versions.number", "desc")
    .first("report_versions.*", "reports.form_version_id", "users.name as saved_by_name");
  return row ?? null;
}

async function contentOf(db: Knex, newest: Newest | null) {
  return newest ? readContent(db, newest.id) : emptyContent;
}

/**
 * The report as it is filled in: the draft, or after a return the values of the version returned. `isOpen` is false
 * while the newest version waits or once it was accepted. Nine statements.
 * @throws NotFound when the task asks for no form
 * @throws Forbidden when the actor does not work for the lead agency
 */
export async function reportEntryView(view: ViewContext, assignmentId: string): Promise<ReportEntry> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  requirePermission(actor, "report.edit", permission, { seen: true });
  const newest = await readNewestWithForm(view, assignmentId);
  const formVersionId = newest?.form_version_id ?? frame.task.formVersionId;
  if (!formVersionId) throw new NotFound();
  const form = await readForm(db, formVersionId);
  const content = await contentOf(db, newest);
  const state = newest ? versionState(newest, now) : null;
  const period = { taskId: frame.task.id, leadId: frame.lead.id, periodTo: frame.period.to, now };
  return {
    assignment: frame,
    form,
    fields: typedFields(
      content,
      form.indicators,
      form.outline.map((item) => item.id),
    ),
    previous: frame.occurrence === null ? {} : await previousPeriodValues(db, period),
    number: state === "returned" ? (newest?.number ?? 0) + 1 : (newest?.number ?? 1),
    revision: state === "draft" ? (newest?.revision ?? 0) : 0,
    savedAt: state === "draft" ? (newest?.saved_at ?? null) : null,
    savedBy: state === "draft" ? (newest?.saved_by_name ?? null) : null,
    returned: state === "returned" && newest ? { number: newest.number, reason: newest.reason } : null,
    isOpen: state !== "submitted" && state !== "accepted",
    canSubmit: can(actor, "report.submit", permission),
  };
}
