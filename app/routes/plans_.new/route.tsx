import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planFormText } from "~/components/plans/plan-form.text";
import { PlanFormFields } from "~/components/plans/plan-form-fields";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { createPlan } from "~/features/plans/create-plan.server";
import { newIdSchema } from "~/features/plans/plan.schema";
import { readPlanForm } from "~/features/plans/plan-form.server";
import { newPlanView } from "~/features/plans/plan-form.view.server";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view }) => newPlanView(view));

export const action = guardedAction(async ({ command, form }) => {
  requireSomewhere(command.actor, "plan.create");
  const facts = await readPlanForm(command, fieldsOf(form), null);
  const { id } = await createPlan(command, { ...facts, ...parseForm(newIdSchema, form) });
  return redirect(`${paths.plan(id)}?done=created`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(planFormText.newTitle, matches);

export default function NewPlanPage() {
  const t = useText(planFormText);
  const { plans } = useText(planText);
  const { id, fields, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.newTitle}
        sub={t.newSub}
        breadcrumbs={[{ label: plans, to: paths.plans() }]}
        actions={<LinkButton to={paths.planImport()}>{t.readIn}</LinkButton>}
      />
      <FormFrame asksBeforeLeaving hidden={{ id }}>
        <PlanFormFields fields={fields} choices={choices} />
        <FormEnd back={paths.plans()}>
          <SubmitButton>{t.create}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
