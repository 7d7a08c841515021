import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ObjectHistory } from "~/components/audit/object-history";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { PlanHeader } from "~/components/plans/plan-header";
import { useText } from "~/components/ui/use-text";
import { planHistoryView } from "~/features/plans/plan-history.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

export const loader = guardedLoader(({ view, param, url }) =>
  planHistoryView(view, param("planId"), pageNumber(url.searchParams)),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.head.name : planText.history, matches);

export default function PlanHistoryPage() {
  const t = useText(planText);
  const { head, history } = useLoaderData<typeof loader>();
  return (
    <>
      <PlanHeader plan={head} current="history" />
      <p className="mb-4 text-ink-2">{t.historyOnly}</p>
      <ObjectHistory history={history} parameter="page" />
    </>
  );
}
