import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { reportText } from "~/components/reports/report.text";
import { RevocationPage } from "~/components/reports/revocation-page";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { acceptedReportView } from "~/features/reports/accepted-report.view.server";
import { acceptanceRevocationSchema } from "~/features/reports/decision.schema";
import { revokeAcceptance } from "~/features/reports/revoke-acceptance.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.revoke, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "report.decide", param("assignmentId"));
  return acceptedReportView(view, param("assignmentId"));
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "report.decide", assignmentId);
  await revokeAcceptance(command, { assignmentId, ...parseForm(acceptanceRevocationSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=acceptance-revoked`, 303);
});

export default function Revocation() {
  return <RevocationPage {...useLoaderData<typeof loader>()} />;
}
