import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { pageTitle } from "~/components/frame/page-title";
import { EntryPage } from "~/components/reports/entry-page";
import { reportText } from "~/components/reports/report.text";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { typedReport } from "~/features/reports/report-fields";
import type { ReportEntry } from "~/features/reports/report-shown";
import { saveReport } from "~/features/reports/save-report.server";
import { answerAction, answerLoader } from "~/http/answer-link.server";
import { fieldsOf } from "~/http/form-fields";
import type { FormAnswer } from "~/lib/form-answer";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.entryTitle, matches);

export const loader = answerLoader(async ({ view, assignmentId, url }) => ({
  entry: await reportEntryView(view, assignmentId),
  done: url.searchParams.get("done"),
}));

export const action = answerAction(async ({ form, command, assignmentId, linkId }) => {
  const fields = fieldsOf(form);
  const revision = Number(fields.version?.[0] ?? 0);
  const { problems } = await saveReport(command, { assignmentId, revision, ...typedReport(fields) });
  if (problems.some(({ field }) => field?.startsWith("n."))) return data<FormAnswer>({ problems, fields }, 422);
  return redirect(`${paths.answerReport(linkId)}?done=saved`, 303);
});

export default function ReportByLink() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <AnswerFrame<{ entry: ReportEntry; done: string | null }> loaded={loaded}>
      {({ entry, done }) => <EntryPage entry={entry} done={done} />}
    </AnswerFrame>
  );
}
