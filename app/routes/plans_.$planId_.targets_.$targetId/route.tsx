import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { targetFormText } from "~/components/plans/target-form.text";
import { TargetFormFields } from "~/components/plans/target-form-fields";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { editTarget } from "~/features/plans/edit-target.server";
import { versionSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { targetFormSchema } from "~/features/plans/target-form.schema";
import { editTargetView } from "~/features/plans/target-form.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => editTargetView(view, param("planId"), param("targetId")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  const { version } = parseForm(versionSchema, form);
  await editTarget(command, { planId, targetId: param("targetId"), version, ...parseForm(targetFormSchema, form) });
  return redirect(`${paths.plan(planId)}?done=target-edited#targets`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(targetFormText.editTitle, matches);

export default function EditTargetPage() {
  const t = useText(targetFormText);
  const { plans } = useText(planText);
  const { plan, id, text, version, fields, choices } = useLoaderData<typeof loader>();
  const remove = (
    <LinkButton to={paths.targetRemoval(plan.id, id)} look="danger">
      {t.remove}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t.editTitle} sub={text} breadcrumbs={planCrumbs(plans, plan)} actions={remove} />
      <FormFrame asksBeforeLeaving version={version}>
        <TargetFormFields fields={fields} choices={choices} />
        <FormEnd back={paths.plan(plan.id)}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
