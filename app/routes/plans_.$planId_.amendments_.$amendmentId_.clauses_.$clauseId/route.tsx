import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { clauseText } from "~/components/amendments/clause.text";
import { ClauseActions } from "~/components/amendments/clause-actions";
import { ClauseWords } from "~/components/amendments/clause-words";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { RadioField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { clauseView } from "~/features/amendments/clauses.view.server";
import { handleClauseSchema } from "~/features/amendments/handle-clause.schema";
import { handleClause } from "~/features/amendments/handle-clause.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(clauseText.pageTitle, matches);

type Param = (name: string) => string;
const named = (param: Param) => ({
  planId: param("planId"),
  amendmentId: param("amendmentId"),
  clauseId: param("clauseId"),
});

export const loader = guardedLoader(async ({ view, param, url }) => ({
  ...(await clauseView(view, named(param))),
  asked: url.searchParams.get("outcome"),
}));

export const action = guardedAction(async ({ view, command, form, param }) => {
  const where = named(param);
  await requirePlan(view, "plan.edit", where.planId);
  await handleClause(command, { ...where, ...parseForm(handleClauseSchema, form) });
  return redirect(paths.planAmendment(where.planId, where.amendmentId, "handled"), 303);
});

export default function ClausePage() {
  const t = useText(clauseText);
  const a = useText(amendmentText);
  const { plans } = useText(planText);
  const { head, amendment, clause, asked } = useLoaderData<typeof loader>();
  const back = paths.planAmendment(head.id, amendment.id);
  const isHandled = clause.outcome !== "open";
  const options = [
    { value: "applied", label: t.applied },
    { value: "declined", label: t.declined, help: t.declinedHelp },
    ...(isHandled ? [{ value: "open", label: t.open, help: t.openHelp }] : []),
  ];
  return (
    <>
      <PageHeader
        title={t.pageTitle}
        sub={a.title}
        breadcrumbs={[...planCrumbs(plans, head), { label: amendment.number, to: back }]}
      />
      <div className="mb-6 flex flex-col gap-2.5">
        <ClauseWords planId={head.id} clause={clause} />
        <div className="flex flex-wrap gap-2">
          <ClauseActions planId={head.id} clause={clause} />
        </div>
      </div>
      <FormFrame hidden={{ was: clause.handledAt ?? "" }}>
        <RadioField name="outcome" label={t.outcome} options={options} defaultValue={isHandled ? clause.outcome : asked} />
        <TextAreaField name="note" label={t.note} help={t.noteHelp} rows={3} defaultValue={clause.note} />
        <FormEnd back={back}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
