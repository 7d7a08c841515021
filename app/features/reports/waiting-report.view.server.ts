import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import { readForm } from "./form.store.server";
import { readContent } from "./report.store.server";
import { gapsOf } from "./report-gaps";
import type { WaitingReport } from "./report-shown";

type Row = { id: string; number: number; form_version_id: string };

/** The version of a report that waits for the actor's decision; at most eight statements. */
export async function waitingReportView(view: ViewContext, assignmentId: string): Promise<WaitingReport> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  const row: Row | undefined = await db("report_versions")
    .join("reports", "reports.id", "report_versions.report_id")
    .where("reports.assignment_id", assignmentId)
    .where("report_versions.submitted_at", "<=", now)
    .whereNull("report_versions.decision")
    .first("report_versions.id", "report_versions.number", "reports.form_version_id");
  if (!row || !can(actor, "report.decide", permission)) return { assignment: frame, waiting: null };
  const gaps = gapsOf(await readForm(db, row.form_version_id), await readContent(db, row.id));
  return { assignment: frame, waiting: { number: row.number, gaps } };
}
