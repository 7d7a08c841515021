import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { VersionPage } from "~/components/reports/version-page";
import { reportVersionView } from "~/features/reports/report-version.view.server";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageTitle(`${data.version.form.title} · ${data.version.assignment.lead.name}`, matches) : [];

export const loader = guardedLoader(async ({ param, view, url }) => {
  const version = await reportVersionView(view, { assignmentId: param("assignmentId"), number: Number(param("number")) });
  return { version, done: url.searchParams.get("done") };
});

export default function ReportVersion() {
  const { version, done } = useLoaderData<typeof loader>();
  return <VersionPage version={version} done={done} />;
}
