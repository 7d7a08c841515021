import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { WithdrawalForm } from "~/components/reports/decision-forms";
import { DecisionPage } from "~/components/reports/decision-page";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { reportWithdrawalSchema } from "~/features/reports/decision.schema";
import { waitingReportView } from "~/features/reports/waiting-report.view.server";
import { withdrawReport } from "~/features/reports/withdraw-report.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.withdraw, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "report.withdraw", param("assignmentId"));
  return waitingReportView(view, param("assignmentId"), "report.withdraw");
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "report.withdraw", assignmentId);
  await withdrawReport(command, { assignmentId, ...parseForm(reportWithdrawalSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=report-withdrawn`, 303);
});

export default function Decision() {
  const t = useText(reportText);
  const report = useLoaderData<typeof loader>();
  return (
    <DecisionPage {...report} title={t.withdraw}>
      {(waiting) => <WithdrawalForm assignmentId={report.assignment.id} number={waiting} />}
    </DecisionPage>
  );
}
