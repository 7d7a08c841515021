import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import type { Instant } from "~/lib/clock";
import { joinDecision, versionColumns } from "./decision-then.server";
import { readForm } from "./form.store.server";
import { type Masks, masksOf, unmasked } from "./mask";
import { readContents } from "./report.store.server";
import { emptyContent } from "./report-content";
import { gapsOf } from "./report-gaps";
import type { WaitingReport } from "./report-shown";
import { seesSensitive } from "./sensitive";

type Row = { id: string; number: number; form_version_id: string; submitted_at: Instant; decision: string | null };

/** The version of a report that waits for the actor's decision or may be taken back by the actor (`right`), as much of it as the actor sees; at most eight statements. */
export async function waitingReportView(
  view: ViewContext,
  assignmentId: string,
  right: "report.decide" | "report.withdraw" = "report.decide",
): Promise<WaitingReport> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  const sent: Row[] = await joinDecision(db("report_versions"), "report_versions", now)
    .join("reports", "reports.id", "report_versions.report_id")
    .where("reports.assignment_id", assignmentId)
    .whereNotNull("report_versions.submitted_at")
    .orderBy("report_versions.number")
    .select(...versionColumns(db, "report_versions"), "reports.form_version_id");
  const waiting = sent.find((row) => row.submitted_at <= now && row.decision === null);
  if (!waiting || !can(actor, right, permission)) return { assignment: frame, waiting: null };
  const form = await readForm(db, waiting.form_version_id);
  const contents = await readContents(
    db,
    sent.map(({ id }) => id),
  );
  const contentOf = ({ id }: Row) => contents.get(id) ?? emptyContent;
  const isInside = seesSensitive(actor, permission, form.sensitiveRoles);
  const versions = sent.map((row) => contentOf(row).values);
  const masks: Masks = isInside ? new Map() : masksOf(form.indicators, versions, form.smallBelow);
  const gaps = gapsOf({ ...form, indicators: unmasked(form.indicators, masks) }, contentOf(waiting));
  return { assignment: frame, waiting: { number: waiting.number, gaps } };
}
