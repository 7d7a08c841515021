import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OpenClauses } from "~/components/amendments/open-clauses";
import { PlanAmendments } from "~/components/amendments/plan-amendments";
import { pageTitle } from "~/components/frame/page-title";
import { DoneAlert } from "~/components/plans/done-alert";
import { planText } from "~/components/plans/plan.text";
import { PlanFactsCard, PlanListsCard } from "~/components/plans/plan-facts";
import { PlanHeader } from "~/components/plans/plan-header";
import { PlanStanding } from "~/components/plans/plan-standing";
import { PlanTargets } from "~/components/plans/plan-targets";
import { PlanTasks } from "~/components/plans/plan-tasks";
import { revocationText } from "~/components/plans/revocation.text";
import { useText } from "~/components/ui/use-text";
import { planView } from "~/features/progress/plan.view.server";
import { targetValues } from "~/features/targets/target-values.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

// Two reads, because a target's words belong to the plan and its value to the accepted reports.
export const loader = guardedLoader(async ({ view, param, url }) => ({
  plan: await planView(view, param("planId"), pageNumber(url.searchParams)),
  values: await targetValues(view, param("planId")),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.plan.head.name : planText.plans, matches);

export default function PlanPage() {
  const t = useText(planText);
  const revocation = useText(revocationText);
  const { plan, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PlanHeader plan={plan.head} current="overview" />
      <DoneAlert
        words={{
          created: t.doneCreated,
          imported: t.doneImported,
          edited: t.doneEdited,
          "task-removed": t.doneTaskRemoved,
          "target-added": t.doneTargetAdded,
          "target-edited": t.doneTargetEdited,
          "target-removed": t.doneTargetRemoved,
          revoked: revocation.doneRevoked,
          restored: revocation.doneRestored,
        }}
      />
      {plan.head.canEdit ? <OpenClauses planId={plan.head.id} amendments={plan.amendments} /> : null}
      <PlanStanding planId={plan.head.id} counts={plan.counts} both={plan.both} />
      <PlanTargets plan={plan} values={values} />
      <PlanTasks plan={plan} />
      <PlanAmendments planId={plan.head.id} amendments={plan.amendments} canEdit={plan.head.canEdit} />
      <div className="mt-6 flex flex-col gap-4">
        <PlanFactsCard plan={plan} />
        <PlanListsCard plan={plan} />
      </div>
    </>
  );
}
