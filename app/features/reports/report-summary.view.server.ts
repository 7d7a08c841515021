import type { ViewContext } from "~/features/accounts/context";
import { daysLate } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import type { ReportVersionRow } from "~db/tables";
import { joinDecision, versionColumns } from "./decision-then.server";
import { progressOf } from "./readiness";
import { readFilled } from "./report.store.server";
import type { ReportSummary, VersionLine } from "./report-shown";
import { isDecided, isKept, versionState } from "./version-state";

function toLine(row: ReportVersionRow, dueOn: CalendarDate | null, now: Instant): VersionLine {
  const state = versionState(row, now);
  const submittedAt = state === "draft" ? null : row.submitted_at;
  const decidedAt = isDecided(state) ? row.decided_at : null;
  return {
    number: row.number,
    state,
    at: decidedAt ?? submittedAt ?? (isKept(row, now) ? row.saved_at : row.begun_at),
    submittedAt,
    daysLate: submittedAt && dueOn ? daysLate(dueOn, dayOf(submittedAt)) : null,
    reason: decidedAt ? row.reason : null,
  };
}

/** The versions of an assignment's report, the newest first, and how far the newest draft is filled; at most two statements. */
export async function reportSummaryView(
  { db, now }: ViewContext,
  { id, dueOn }: { id: string; dueOn: CalendarDate | null },
): Promise<ReportSummary> {
  const rows: (ReportVersionRow & { form_version_id: string })[] = await joinDecision(
    db("report_versions"),
    "report_versions",
    now,
  )
    .join("reports", "reports.id", "report_versions.report_id")
    .where("reports.assignment_id", id)
    .where("report_versions.begun_at", "<=", now)
    .orderBy("report_versions.number")
    .select(...versionColumns(db, "report_versions"), "reports.form_version_id");
  const newest = rows.at(-1);
  const lines = rows.map((row) => toLine(row, dueOn, now)).reverse();
  if (!newest || lines[0]?.state !== "draft" || !isKept(newest, now)) return { versions: lines, draft: null };
  const { indicators, values } = await readFilled(db, newest);
  return { versions: lines, draft: progressOf(indicators, values) };
}
