import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { pageTitle } from "~/components/frame/page-title";
import { EntryPage } from "~/components/reports/entry-page";
import { reportText } from "~/components/reports/report.text";
import { SubmissionPage } from "~/components/reports/submission-page";
import { useFormAnswer } from "~/components/ui/form";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { typedReport } from "~/features/reports/report-fields";
import type { ReportEntry } from "~/features/reports/report-shown";
import { sendReport } from "~/features/reports/send-report.server";
import { answerAction, answerLoader } from "~/http/answer-link.server";
import { fieldsOf } from "~/http/form-fields";
import type { FormAnswer } from "~/lib/form-answer";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.submit, matches);

const isConfirmed = (fields: FormAnswer["fields"] = {}) => fields.confirmed !== undefined;

export const loader = answerLoader(async ({ view, assignmentId }) => {
  await requireAssignment(view, "report.submit", assignmentId);
  return { entry: await reportEntryView(view, assignmentId) };
});

export const action = answerAction(async ({ form, command, view, assignmentId, linkId }) => {
  await requireAssignment(view, "report.submit", assignmentId);
  const fields = fieldsOf(form);
  const revision = Number(fields.version?.[0] ?? 0);
  const sending = { assignmentId, revision, typed: typedReport(fields), isConfirmed: isConfirmed(fields) };
  const { number, problems } = await sendReport(command, sending);
  if (problems.length > 0) return data<FormAnswer>({ problems: [...problems], fields }, 422);
  return redirect(number === null ? paths.answerReportSubmission(linkId) : `${paths.answer(linkId)}?done=submitted`, 303);
});

export default function SubmissionByLink() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useFormAnswer();
  return (
    <AnswerFrame<{ entry: ReportEntry }> loaded={loaded}>
      {({ entry }) => {
        const isQuestion = answer ? isConfirmed(answer.fields ?? {}) : entry.isReady && entry.isOpen;
        return isQuestion ? <SubmissionPage entry={entry} /> : <EntryPage entry={entry} done={null} />;
      }}
    </AnswerFrame>
  );
}
