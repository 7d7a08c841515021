import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { type AmendmentAnswer, AmendmentSteps } from "~/components/amendments/amendment-steps";
import { pageTitle } from "~/components/frame/page-title";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { amendPlan } from "~/features/amendments/amend-plan.server";
import { amendmentFormView } from "~/features/amendments/amendment-form.view.server";
import { amendmentStep } from "~/features/amendments/amendment-step.server";
import { fieldsOf } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(amendmentText.record, matches);

export const loader = guardedLoader(({ view, param }) => amendmentFormView(view, param("planId")));

// The preview is the answer to the same form, so that it works without scripts and the typed days travel with it.
export const action = guardedAction(async ({ view, command, form, param }) => {
  const [planId, fields] = [param("planId"), fieldsOf(form)];
  const step = await amendmentStep(view, planId, fields, (amendment) => amendPlan(command, amendment));
  if ("amendmentId" in step) return redirect(paths.planAmendment(planId, step.amendmentId, "amended"), 303);
  return data({ ...step, fields }, { status: step.preview.conflict === null ? 200 : 409 });
});

export default function AmendmentRoute() {
  const t = useText(amendmentText);
  const { plan, scopes } = useLoaderData<typeof loader>();
  const answer = useActionData() as AmendmentAnswer | undefined;
  return (
    <>
      <PageHeader
        title={t.record}
        sub={t.sub}
        breadcrumbs={[{ label: plan.number ?? plan.title, to: paths.plan(plan.id) }, { label: t.title }]}
      />
      <AmendmentSteps planId={plan.id} scopes={scopes} answer={answer} />
    </>
  );
}
