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
import { editPassage } from "~/features/plans/edit-passage.server";
import { editPassageView } from "~/features/plans/passage-form.view.server";
import { passageFormSchema, passageVersionSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { passageAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => editPassageView(view, param("planId"), param("passageId")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const [planId, passageId] = [param("planId"), param("passageId")];
  await requirePlan(view, "plan.edit", planId);
  const { version } = parseForm(passageVersionSchema, form);
  await editPassage(command, { planId, passageId, version, ...parseForm(passageFormSchema, form) });
  return redirect(`${paths.planDocument(planId)}?done=passage#${passageAnchor(passageId)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(documentText.editTitle, matches);

export default function EditPassagePage() {
  const t = useText(documentText);
  const words = useText(planText);
  const { plan, id, version, fields } = useLoaderData<typeof loader>();
  const back = paths.planDocument(plan.id, id);
  return (
    <>
      <PageHeader title={t.editTitle} breadcrumbs={[...planCrumbs(words.plans, plan), { label: words.document, to: back }]} />
      <FormFrame version={version}>
        <PassageFormFields fields={fields} />
        <FormEnd back={back}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
