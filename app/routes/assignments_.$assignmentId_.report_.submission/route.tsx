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
import { saveReport } from "~/features/reports/save-report.server";
import { sentAlready } from "~/features/reports/sent-already.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { fieldsOf } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict } from "~/lib/errors";
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
  const typed = { assignmentId, ...typedReport(fields) };
  const sent = (number: number) => redirect(`${paths.reportVersion(assignmentId, number)}?done=submitted`, 303);
  const revision = Number(fields.version?.[0] ?? 0);
  const submit = async (seen: number, asksFirst: boolean) => {
    const submitted = await submitReport(command, { assignmentId, revision: seen, asksFirst });
    return submitted ? sent(submitted.number) : redirect(paths.reportSubmission(assignmentId), 303);
  };
  if (isConfirmed(fields)) return submit(revision, false);
  try {
    // What was typed is saved first, and stays saved when the report cannot be submitted yet.
    const saved = await saveReport(command, { revision, ...typed });
    if (saved.problems.length > 0) return data<FormAnswer>({ problems: saved.problems, fields }, 422);
    return await submit(saved.revision, true);
  } catch (error) {
    // A second press of the button finds the version already sent.
    const number = error instanceof Conflict ? await sentAlready(view.db, typed) : null;
    if (number === null) throw error;
    return sent(number);
  }
});

export default function ReportSubmission() {
  const { entry } = useLoaderData<typeof loader>();
  const answer = useFormAnswer();
  const isQuestion = answer ? isConfirmed(answer.fields ?? {}) : entry.isReady && entry.isOpen;
  return isQuestion ? <SubmissionPage entry={entry} /> : <EntryPage entry={entry} done={null} />;
}
