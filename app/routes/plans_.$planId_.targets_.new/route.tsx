import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { targetFormText } from "~/components/plans/target-form.text";
import { TargetFormFields } from "~/components/plans/target-form-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { addTarget } from "~/features/plans/add-target.server";
import { newIdSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { targetFormSchema } from "~/features/plans/target-form.schema";
import { newTargetView } from "~/features/plans/target-form.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param, url }) =>
  newTargetView(view, param("planId"), url.searchParams.get("passage")),
);

export const action = guardedAction(async ({ command, form, param, view }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  await addTarget(command, { planId, ...parseForm(targetFormSchema, form), ...parseForm(newIdSchema, form) });
  return redirect(`${paths.plan(planId)}?done=target-added#targets`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(targetFormText.newTitle, matches);

export default function NewTargetPage() {
  const t = useText(targetFormText);
  const { plans } = useText(planText);
  const { plan, id, fields, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.newTitle} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame asksBeforeLeaving hidden={{ id }}>
        <TargetFormFields fields={fields} choices={choices} />
        <FormEnd back={paths.plan(plan.id)}>
          <SubmitButton>{t.create}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
