import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { PlanHeader } from "~/components/plans/plan-header";
import { AssignmentTable } from "~/components/progress/assignment-table";
import { planHeadView } from "~/features/plans/plan-head.view.server";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { planAssignmentsView } from "~/features/progress/plan-assignments.view.server";
import { guardedLoader } from "~/http/guarded";

// Two reads: the head that all pages of a plan share, and the list.
export const loader = guardedLoader(async ({ view, param, url }) => ({
  head: await planHeadView(view, param("planId")),
  list: await planAssignmentsView(view, param("planId"), readAssignmentFilters(url.searchParams)),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(
    data ? { vi: `${planText.work.vi} · ${data.head.name}`, en: `${planText.work.en} · ${data.head.name}` } : planText.work,
    matches,
  );

export default function PlanAssignmentsPage() {
  const { head, list } = useLoaderData<typeof loader>();
  return (
    <>
      <PlanHeader plan={head} current="work" />
      <AssignmentTable list={list} />
    </>
  );
}
