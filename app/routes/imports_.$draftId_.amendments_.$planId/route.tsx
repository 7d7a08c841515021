import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { AmendmentForm } from "~/components/amendments/amendment-form";
import { AmendmentPreview, type Preview } from "~/components/amendments/amendment-preview";
import { pageTitle } from "~/components/frame/page-title";
import { DraftNotice } from "~/components/importing/draft-notice";
import { importingText } from "~/components/importing/importing.text";
import { Card } from "~/components/ui/card";
import { Details } from "~/components/ui/details";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { amendmentForm, chosenMovesForm } from "~/features/amendments/amendment.schema";
import { amendmentPreview, namedMoves } from "~/features/amendments/amendment-form.view.server";
import { importAmendment } from "~/features/importing/import-amendment.server";
import { importAmendmentView } from "~/features/importing/import-amendment.view.server";
import { draftView } from "~/features/importing/review.view.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(amendmentText.record, matches);

export const loader = guardedLoader(({ view, param }) => importAmendmentView(view, param("draftId"), param("planId")));

// As when it is typed by hand: the preview is the answer to the form, and the days travel with it.
export const action = guardedAction(async ({ view, command, form, param }) => {
  const [draftId, planId] = [param("draftId"), param("planId")];
  await draftView(view, draftId);
  await requirePlan(view, "plan.edit", planId);
  const { document, days } = parseForm(amendmentForm, form);
  const answer = async (conflict: Text | null) => ({
    preview: { lines: await amendmentPreview(view, planId, days), hasDays: days.length > 0, conflict },
    fields: fieldsOf(form),
  });
  if (form.get("step") !== "apply") return data(await answer(null));
  const moves = await namedMoves(view, planId, { days, ...parseForm(chosenMovesForm, form) });
  try {
    const { amendmentId } = await importAmendment(command, { draftId, planId, document, moves });
    return redirect(paths.planAmendment(planId, amendmentId, "amended"), 303);
  } catch (error) {
    if (error instanceof Conflict) return data(await answer(error.text), { status: 409 });
    throw error;
  }
});

type Answer = { readonly preview?: Preview; readonly fields?: TypedFields };

export default function ImportAmendment() {
  const t = useText(amendmentText);
  const { title } = useText(importingText);
  const { draft, plan, scopes, defaults } = useLoaderData<typeof loader>();
  const { preview, fields = {} } = (useActionData() as Answer | undefined) ?? {};
  const action = paths.importAmendment(draft.id, plan.id);
  const form = <AmendmentForm planId={plan.id} scopes={scopes} action={action} defaults={defaults} />;
  return (
    <>
      <PageHeader
        title={t.record}
        sub={plan.number === null ? plan.title : `${plan.number} · ${plan.title}`}
        breadcrumbs={[
          { label: title, to: paths.planImport() },
          { label: draft.fileName, to: paths.import(draft.id) },
        ]}
      />
      <DraftNotice draft={draft} />
      {preview ? (
        <>
          <AmendmentPreview planId={plan.id} preview={preview} typed={fields} action={action} />
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
