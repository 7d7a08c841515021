import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { TargetFigureFields } from "~/components/targets/target-figure-fields";
import { targetsText } from "~/components/targets/targets.text";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { newIdSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { recordTargetFigure } from "~/features/targets/record-target-figure.server";
import { targetFigureSchema } from "~/features/targets/target-figure.schema";
import { targetFigureForm } from "~/features/targets/target-figure-form.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => targetFigureForm(view, param("planId"), param("targetId")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const [planId, targetId] = [param("planId"), param("targetId")];
  await requirePlan(view, "target.measure", planId);
  const typed = { ...parseForm(targetFigureSchema, form), ...parseForm(newIdSchema, form) };
  await recordTargetFigure(command, { planId, targetId, ...typed });
  return redirect(`${paths.targetValues(planId, targetId)}?done=recorded`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(targetsText.record, matches);

export default function NewTargetFigurePage() {
  const t = useText(targetsText);
  const { plans } = useText(planText);
  const { plan, id, target, today } = useLoaderData<typeof loader>();
  const back = paths.targetValues(plan.id, target.id);
  return (
    <>
      <PageHeader title={t.record} sub={target.text} breadcrumbs={[...planCrumbs(plans, plan), { label: t.figures, to: back }]} />
      <FormFrame hidden={{ id }}>
        <TargetFigureFields unit={target.unit} today={today} />
        <FormEnd back={back}>
          <SubmitButton>{t.saveFigure}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
