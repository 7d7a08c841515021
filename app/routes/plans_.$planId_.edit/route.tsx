import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planFormText } from "~/components/plans/plan-form.text";
import { PlanFormFields } from "~/components/plans/plan-form-fields";
import { planCrumbs } from "~/components/plans/plan-header";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { editPlan } from "~/features/plans/edit-plan.server";
import { versionSchema } from "~/features/plans/plan.schema";
import { readPlanForm } from "~/features/plans/plan-form.server";
import { editPlanView } from "~/features/plans/plan-form.view.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => editPlanView(view, param("planId")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  const { version } = parseForm(versionSchema, form);
  const facts = await readPlanForm(command, fieldsOf(form), planId);
  await editPlan(command, { planId, version, ...facts });
  return redirect(`${paths.plan(planId)}?done=edited`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(
    { vi: planFormText.editTitle.vi(data ? data.name : ""), en: planFormText.editTitle.en(data ? data.name : "") },
    matches,
  );

export default function EditPlanPage() {
  const t = useText(planFormText);
  const { plans } = useText(planText);
  const plan = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.editTitle(plan.name)} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame asksBeforeLeaving version={plan.version}>
        <PlanFormFields fields={plan.fields} choices={plan.choices} />
        <FormEnd back={paths.plan(plan.id)}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
