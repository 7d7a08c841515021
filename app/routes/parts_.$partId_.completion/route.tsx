import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { partText } from "~/components/inner-parts/inner-part.text";
import { PartStepPage } from "~/components/inner-parts/part-page";
import { partReportForm } from "~/features/inner-parts/inner-part.schema";
import { partView } from "~/features/inner-parts/part.view.server";
import { requirePart } from "~/features/inner-parts/part-object.server";
import { reportPart } from "~/features/inner-parts/report-part.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(partText.completion, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requirePart(view, "part.answer", [param("partId")]);
  return { part: await partView(view, param("partId")) };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const partId = param("partId");
  await requirePart(view, "part.answer", [partId]);
  await reportPart(command, { partId, ...parseForm(partReportForm, form) });
  return redirect(paths.part(partId, "reported"), 303);
});

export default function Step() {
  return <PartStepPage part={useLoaderData<typeof loader>().part} step="completion" />;
}
