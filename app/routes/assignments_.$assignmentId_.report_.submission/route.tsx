import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { EntryPage } from "~/components/reports/entry-page";
import { reportText } from "~/components/reports/report.text";
import { SubmissionPage } from "~/components/reports/submission-page";
import { useFormAnswer } from "~/components/ui/form";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { typedReport } from "~/features/reports/report-fields";
import { sendReport } from "~/features/reports/send-report.server";
import { fieldsOf } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import type { FormAnswer } from "~/lib/form-answer";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.submit, matches);

// The question before submitting was answered; its form holds nothing else.
const isConfirmed = (fields: FormAnswer["fields"] = {}) => fields.confirmed !== undefined;

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "report.submit", param("assignmentId"));
  return { entry: await reportEntryView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "report.submit", assignmentId);
  const fields = fieldsOf(form);
  const revision = Number(fields.version?.[0] ?? 0);
  const sending = { assignmentId, revision, typed: typedReport(fields), isConfirmed: isConfirmed(fields) };
  const { number, problems } = await sendReport(command, sending);
  if (problems.length > 0) return data<FormAnswer>({ problems: [...problems], fields }, 422);
  return redirect(
    number === null ? paths.reportSubmission(assignmentId) : `${paths.reportVersion(assignmentId, number)}?done=submitted`,
    303,
  );
});

export default function ReportSubmission() {
  const { entry } = useLoaderData<typeof loader>();
  const answer = useFormAnswer();
  const isQuestion = answer ? isConfirmed(answer.fields ?? {}) : entry.isReady && entry.isOpen;
  return isQuestion ? <SubmissionPage entry={entry} /> : <EntryPage entry={entry} done={null} />;
}
