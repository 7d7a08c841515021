import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { type AmendmentAnswer, AmendmentSteps } from "~/components/amendments/amendment-steps";
import { pageTitle } from "~/components/frame/page-title";
import { AmendingClauses } from "~/components/importing/amending-clauses";
import { DraftNotice } from "~/components/importing/draft-notice";
import { useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { scopesWithDays } from "~/features/amendments/amendment-shown";
import { amendmentStep } from "~/features/amendments/amendment-step.server";
import { importAmendment } from "~/features/importing/amend/import-amendment.server";
import { importAmendmentView } from "~/features/importing/amend/import-amendment.view.server";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { fieldsOf } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(amendmentText.record, matches);

export const loader = guardedLoader(({ view, param }) => importAmendmentView(view, param("draftId"), param("planId")));

export const action = guardedAction(async ({ view, command, form, param }) => {
  const [draftId, planId, fields] = [param("draftId"), param("planId"), fieldsOf(form)];
  await draftView(view, draftId);
  const step = await amendmentStep(view, planId, fields, (amendment) => importAmendment(command, { draftId, ...amendment }));
  if ("amendmentId" in step) return redirect(paths.planAmendment(planId, step.amendmentId, "amended"), 303);
  return data({ ...step, fields }, { status: step.preview.conflict === null ? 200 : 409 });
});

// What was typed since the last answer counts, then what was answered; before that what was read.
function useFilled(answer: AmendmentAnswer | undefined, read: readonly string[]) {
  const [typed, setTyped] = useState<{ answer: AmendmentAnswer | undefined; filled: readonly string[] }>();
  const onInput = ({ target }: FormEvent) => {
    const form = target instanceof Element ? target.closest("form") : null;
    if (!form) return;
    const typedNow = new FormData(form);
    const listed = (name: string) => typedNow.getAll(name).map(String);
    setTyped({ answer, filled: scopesWithDays({ "scope[]": listed("scope[]"), "on[]": listed("on[]") }) });
  };
  const answered = answer?.fields === undefined ? read : scopesWithDays(answer.fields);
  return { filled: typed && typed.answer === answer ? typed.filled : answered, onInput };
}

export default function ImportAmendment() {
  const t = useText(amendmentText);
  const { draft, plan, scopes, defaults, clauses } = useLoaderData<typeof loader>();
  const answer = useActionData() as AmendmentAnswer | undefined;
  const action = paths.importAmendment(draft.id, plan.id);
  const { filled, onInput } = useFilled(answer, Object.keys(defaults.days));
  return (
    <>
      <PageHeader
        title={t.record}
        sub={plan.number === null ? plan.title : `${plan.number} · ${plan.title}`}
        breadcrumbs={useCrumbsOverDraft(draft)}
      />
      <DraftNotice draft={draft} />
      <div onInput={onInput}>
        <AmendmentSteps planId={plan.id} scopes={scopes} answer={answer} action={action} defaults={defaults} />
      </div>
      <AmendingClauses draftId={draft.id} clauses={clauses} filled={filled} />
    </>
  );
}
