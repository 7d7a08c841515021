import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { ReportVersionRow } from "~db/tables";
import type { AcceptedReport } from "./report-shown";
import { versionState } from "./version-state";

// Later periods were filled in and checked beside the accepted figures of this one.
async function laterPeriods(db: Knex, assignmentId: string, now: Instant): Promise<Text[]> {
  const occurrences: string[] = await db("assignments as later")
    .join("assignments as own", (join) => join.on("own.task_id", "later.task_id").andOn("own.lead_id", "later.lead_id"))
    .join("reports", "reports.assignment_id", "later.id")
    .where("own.id", assignmentId)
    .whereRaw("later.period_to > own.period_to")
    .whereExists((sent) =>
      sent
        .select("report_versions.id")
        .from("report_versions")
        .whereRaw("report_versions.report_id = reports.id")
        .where("report_versions.submitted_at", "<=", now),
    )
    .orderBy("later.period_to")
    .pluck("later.occurrence");
  return occurrences.map(occurrenceName).filter((name) => name !== null);
}

/** The acceptance of a report that the actor may take back, and what leans on it; at most six statements. */
export async function acceptedReportView(view: ViewContext, assignmentId: string): Promise<AcceptedReport> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  const newest: (ReportVersionRow & { decided_by_name: string | null }) | undefined = await db("report_versions")
    .join("reports", "reports.id", "report_versions.report_id")
    .leftJoin("users", "users.id", "report_versions.decided_by")
    .where("reports.assignment_id", assignmentId)
    .where("report_versions.begun_at", "<=", now)
    .orderBy("report_versions.number", "desc")
    .first("report_versions.*", "users.name as decided_by_name");
  const at = newest && versionState(newest, now) === "accepted" ? newest.decided_at : null;
  if (!newest || !at || !can(actor, "report.decide", permission)) return { assignment: frame, accepted: null };
  const { number, decided_by_name: by } = newest;
  return { assignment: frame, accepted: { number, at, by, laterPeriods: await laterPeriods(db, assignmentId, now) } };
}
