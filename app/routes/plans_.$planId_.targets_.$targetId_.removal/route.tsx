import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { targetFormText } from "~/components/plans/target-form.text";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { Quote } from "~/components/ui/quote";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { removeTarget } from "~/features/plans/remove-target.server";
import { targetRemovalView } from "~/features/plans/target-form.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => targetRemovalView(view, param("planId"), param("targetId")));

export const action = guardedAction(async ({ command, param }) => {
  const planId = param("planId");
  await removeTarget(command, { planId, targetId: param("targetId") });
  return redirect(`${paths.plan(planId)}?done=target-removed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(targetFormText.remove, matches);

export default function TargetRemovalPage() {
  const t = useText(targetFormText);
  const { plans } = useText(planText);
  const { plan, id, text } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.removeTitle} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame>
        <Quote>{text}</Quote>
        <p className="max-w-2xl text-lg">{t.removeWhat}</p>
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="danger">{t.remove}</SubmitButton>
          <LinkButton to={paths.targetEdit(plan.id, id)}>{t.keep}</LinkButton>
        </div>
      </FormFrame>
    </>
  );
}
