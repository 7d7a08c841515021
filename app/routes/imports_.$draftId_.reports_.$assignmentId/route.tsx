import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { FiguresPage } from "~/components/importing/figures-page";
import { importingText } from "~/components/importing/importing.text";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { importReport } from "~/features/importing/report/import-report.server";
import { importReportView } from "~/features/importing/report/import-report.view.server";
import { chosenRowsSchema } from "~/features/importing/review/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => importReportView(view, param("draftId"), param("assignmentId")));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.figures, matches);

export const action = guardedAction(async ({ command, view, form, param }) => {
  const [draftId, assignmentId] = [param("draftId"), param("assignmentId")];
  await draftView(view, draftId);
  const { version, ...chosen } = parseForm(chosenRowsSchema, form);
  await importReport(command, { draftId, assignmentId, revision: version, ...chosen });
  return redirect(`${paths.report(assignmentId)}?done=saved`, 303);
});

export default function ImportFigures() {
  return <FiguresPage page={useLoaderData<typeof loader>()} />;
}
