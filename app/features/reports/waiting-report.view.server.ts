import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import type { AssignmentFrame } from "~/features/assignments/assignment-shown";

/** The version of a report that waits for the actor's decision; `number` is null when none does. Three statements. */
export async function waitingReportView(
  view: ViewContext,
  assignmentId: string,
): Promise<{ assignment: AssignmentFrame; number: number | null }> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  const waiting = await db("report_versions")
    .join("reports", "reports.id", "report_versions.report_id")
    .where("reports.assignment_id", assignmentId)
    .where("report_versions.submitted_at", "<=", now)
    .whereNull("report_versions.decision")
    .first("report_versions.number");
  return { assignment: frame, number: waiting && can(actor, "report.decide", permission) ? waiting.number : null };
}
