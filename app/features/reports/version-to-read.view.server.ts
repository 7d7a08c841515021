import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { loadAssignmentObject } from "~/features/assignments/assignment-object.server";
import { joinDecision, versionColumns } from "./decision-then.server";
import { type VersionFacts, versionState } from "./version-state";

/**
 * Where the address of a report leads those who decide on it: to the version that waits, or, for those who do not fill it in themselves,
 * to the last one that was sent. "nothing" when none was sent; null for all others. Two statements.
 * @throws NotFound when there is no such assignment
 */
export async function versionToRead({ db, actor, now }: ViewContext, assignmentId: string): Promise<number | "nothing" | null> {
  const { permission } = await loadAssignmentObject(db, assignmentId);
  if (!can(actor, "report.decide", permission)) return null;
  const versions: VersionFacts[] = await joinDecision(db("report_versions"), "report_versions", now)
    .join("reports", "reports.id", "report_versions.report_id")
    .where("reports.assignment_id", assignmentId)
    .where("report_versions.submitted_at", "<=", now)
    .orderBy("report_versions.number", "desc")
    .select(...versionColumns(db, "report_versions"));
  const [newest] = versions;
  if (newest && versionState(newest, now) === "submitted") return newest.number;
  return can(actor, "report.edit", permission) ? null : (newest?.number ?? "nothing");
}
