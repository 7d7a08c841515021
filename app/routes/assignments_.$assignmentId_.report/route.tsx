import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { EntryPage } from "~/components/reports/entry-page";
import { reportText } from "~/components/reports/report.text";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { typedReport } from "~/features/reports/report-fields";
import { saveReport } from "~/features/reports/save-report.server";
import { versionToRead } from "~/features/reports/version-to-read.view.server";
import { fieldsOf } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import type { FormAnswer } from "~/lib/form-answer";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.entryTitle, matches);

export const loader = guardedLoader(async ({ param, view, url }) => {
  const assignmentId = param("assignmentId");
  const toRead = await versionToRead(view, assignmentId);
  if (toRead === "nothing") throw redirect(paths.assignment(assignmentId));
  if (toRead !== null) throw redirect(paths.reportVersion(assignmentId, toRead));
  const entry = await reportEntryView(view, assignmentId);
  return { entry, done: url.searchParams.get("done") };
});

export const action = guardedAction(async ({ param, form, command }) => {
  const assignmentId = param("assignmentId");
  const fields = fieldsOf(form);
  const { problems } = await saveReport(command, {
    assignmentId,
    revision: Number(fields.version?.[0] ?? 0),
    ...typedReport(fields),
  });
  // Cells that cannot be read are part of the draft, and the page says so of each; words that are too long must be shortened now.
  if (problems.some(({ field }) => field?.startsWith("n."))) return data<FormAnswer>({ problems, fields }, 422);
  return redirect(`${paths.report(assignmentId)}?done=saved`, 303);
});

export default function ReportEntry() {
  const { entry, done } = useLoaderData<typeof loader>();
  return <EntryPage entry={entry} done={done} />;
}
