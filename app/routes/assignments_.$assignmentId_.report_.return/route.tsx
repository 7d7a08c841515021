import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { ReturnForm } from "~/components/reports/decision-forms";
import { DecisionPage } from "~/components/reports/decision-page";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { reportReturnSchema } from "~/features/reports/decision.schema";
import { returnReport } from "~/features/reports/return-report.server";
import { waitingReportView } from "~/features/reports/waiting-report.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.return, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "report.decide", param("assignmentId"));
  return waitingReportView(view, param("assignmentId"));
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "report.decide", assignmentId);
  await returnReport(command, { assignmentId, ...parseForm(reportReturnSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=report-returned`, 303);
});

export default function Decision() {
  const t = useText(reportText);
  const report = useLoaderData<typeof loader>();
  return (
    <DecisionPage {...report} title={t.return}>
      {(waiting) => <ReturnForm assignmentId={report.assignment.id} number={waiting} />}
    </DecisionPage>
  );
}
