import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { TargetSourcesPage } from "~/components/targets/target-sources-page";
import { targetsText } from "~/components/targets/targets.text";
import { sourcePageSize, targetSourcesView } from "~/features/targets/target-sources.view.server";
import { cellStatuses } from "~/features/targets/target-value";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.sources.target.facts.text ?? targetsText.sources, matches);

export const loader = guardedLoader(async ({ view, param, url }) => {
  const query = url.searchParams;
  const status = cellStatuses.find((one) => one === query.get("status")) ?? null;
  const taskId = query.get("task");
  const round = taskId === null ? null : { taskId, occurrence: query.get("period") ?? "" };
  const asked = { round, status, page: pageNumber(query) };
  return { sources: await targetSourcesView(view, param("planId"), param("targetId"), asked), pageSize: sourcePageSize };
});

export default function TargetSourcesRoute() {
  return <TargetSourcesPage {...useLoaderData<typeof loader>()} />;
}
