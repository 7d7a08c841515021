import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { documentText } from "~/components/plans/document.text";
import { PassageFormFields } from "~/components/plans/passage-form-fields";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { addPassage } from "~/features/plans/add-passage.server";
import { newPassageView } from "~/features/plans/passage-form.view.server";
import { newIdSchema, passageFormSchema, passagePlaceSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { passageAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => newPassageView(view, param("planId")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  const passage = {
    ...parseForm(passageFormSchema, form),
    ...parseForm(passagePlaceSchema, form),
    ...parseForm(newIdSchema, form),
  };
  const { id } = await addPassage(command, { planId, ...passage });
  return redirect(`${paths.planDocument(planId)}?done=passage#${passageAnchor(id)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(documentText.newTitle, matches);

export default function NewPassagePage() {
  const t = useText(documentText);
  const words = useText(planText);
  const { plan, id, passages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.newTitle}
        breadcrumbs={[...planCrumbs(words.plans, plan), { label: words.document, to: paths.planDocument(plan.id) }]}
      />
      <FormFrame hidden={{ id }}>
        <PassageFormFields fields={{}} passages={passages} />
        <FormEnd back={paths.planDocument(plan.id)}>
          <SubmitButton>{t.create}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
