import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { PrintHead } from "~/components/frame/print-head";
import { AssignmentTable } from "~/components/progress/assignment-table";
import { progressText } from "~/components/progress/progress.text";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { assignmentsView } from "~/features/progress/plan-assignments.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(progressText.listTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  list: await assignmentsView(view, readAssignmentFilters(url.searchParams)),
}));

export default function AssignmentsRoute() {
  const { list } = useLoaderData<typeof loader>();
  const t = useText(progressText);
  return (
    <>
      <PrintHead />
      <PageHeader
        title={t.listTitle}
        sub={t.listSub(formatNumber(list.facets.total))}
        breadcrumbs={[{ label: t.overview, to: paths.overview() }]}
      />
      <AssignmentTable list={list} isAcrossPlans />
    </>
  );
}
