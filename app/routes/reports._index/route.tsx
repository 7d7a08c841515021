import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { reportText } from "~/components/reports/report.text";
import { ReportsPage } from "~/components/reports/reports-page";
import { reportsPageSize, reportsView } from "~/features/reports/reports.view.server";
import { reportsFilterSchema } from "~/features/reports/reports-filter.schema";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(reportText.reports, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const filter = reportsFilterSchema.parse(Object.fromEntries(url.searchParams));
  return { reports: await reportsView(view, filter), pageSize: reportsPageSize };
});

export default function Reports() {
  const { reports, pageSize } = useLoaderData<typeof loader>();
  return <ReportsPage reports={reports} pageSize={pageSize} />;
}
