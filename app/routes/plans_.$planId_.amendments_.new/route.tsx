import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { AmendmentForm } from "~/components/amendments/amendment-form";
import { AmendmentPreview, type Preview } from "~/components/amendments/amendment-preview";
import { pageTitle } from "~/components/frame/page-title";
import { Card } from "~/components/ui/card";
import { Details } from "~/components/ui/details";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { amendPlan } from "~/features/amendments/amend-plan.server";
import { amendmentForm, chosenMovesForm } from "~/features/amendments/amendment.schema";
import { amendmentFormView, amendmentPreview, namedMoves } from "~/features/amendments/amendment-form.view.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(amendmentText.record, matches);

export const loader = guardedLoader(({ view, param }) => amendmentFormView(view, param("planId")));

// The preview is the answer to the same form, so that it works without scripts and the typed days travel with it.
export const action = guardedAction(async ({ view, command, form, param }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  const { document, days } = parseForm(amendmentForm, form);
  const answer = async (conflict: Text | null) => ({
    preview: { lines: await amendmentPreview(view, planId, days), hasDays: days.length > 0, conflict },
    fields: fieldsOf(form),
  });
  if (form.get("step") !== "apply") return data(await answer(null));
  const moves = await namedMoves(view, planId, { days, ...parseForm(chosenMovesForm, form) });
  try {
    const { amendmentId } = await amendPlan(command, { planId, document, moves });
    return redirect(paths.planAmendment(planId, amendmentId, "amended"), 303);
  } catch (error) {
    if (error instanceof Conflict) return data(await answer(error.text), { status: 409 });
    throw error;
  }
});

type Answer = { readonly preview?: Preview; readonly fields?: TypedFields };

export default function AmendmentRoute() {
  const t = useText(amendmentText);
  const { plan, scopes } = useLoaderData<typeof loader>();
  const { preview, fields = {} } = (useActionData() as Answer | undefined) ?? {};
  const form = <AmendmentForm planId={plan.id} scopes={scopes} />;
  return (
    <>
      <PageHeader
        title={t.record}
        sub={t.sub}
        breadcrumbs={[{ label: plan.number ?? plan.title, to: paths.plan(plan.id) }, { label: t.title }]}
      />
      {preview ? (
        <>
          <AmendmentPreview planId={plan.id} preview={preview} typed={fields} />
          <div className="mt-6">
            <Details summary={t.correct}>{form}</Details>
          </div>
        </>
      ) : (
        <Card>{form}</Card>
      )}
    </>
  );
}
