import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { reportText } from "~/components/reports/report.text";
import { ReportsPage } from "~/components/reports/reports-page";
import { canSomewhere } from "~/features/accounts/permission";
import { reportsPageSize, reportsView } from "~/features/reports/reports.view.server";
import { reportsFilterSchema } from "~/features/reports/reports-filter.schema";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.reports, matches);

export const loader = guardedLoader(async ({ actor, view, url }) => {
  const filter = reportsFilterSchema.parse(Object.fromEntries(url.searchParams));
  const canHandIn = canSomewhere(actor, "report.edit");
  return { reports: await reportsView(view, filter), pageSize: reportsPageSize, canHandIn };
});

export default function Reports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} />;
}
