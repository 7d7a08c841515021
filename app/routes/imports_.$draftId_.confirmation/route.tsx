import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { AssignmentPreview } from "~/components/importing/assignment-preview";
import { DraftNotice } from "~/components/importing/draft-notice";
import { importingText } from "~/components/importing/importing.text";
import { RefusedItems } from "~/components/importing/refused-items";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { confirmImport } from "~/features/importing/confirm-import.server";
import { confirmationView } from "~/features/importing/confirmation.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { RuleViolation } from "~/lib/errors";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => confirmationView(view, param("draftId")));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.table, matches);

// What is wrong lies in the items, each on a page of its own; the list here leads to them.
export const action = guardedAction(async ({ command, param }) => {
  try {
    const { planId } = await confirmImport(command, { draftId: param("draftId") });
    return redirect(`${paths.plan(planId)}?done=imported`, 303);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return data({ refused: error.problems }, { status: 422 });
  }
});

export default function Confirmation() {
  const t = useText(importingText);
  const { draft, tasks, past, toCheck, isReady } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer !== undefined && "refused" in answer ? answer.refused : [];
  const crumbs = [
    { label: t.title, to: paths.planImport() },
    { label: draft.fileName, to: paths.import(draft.id) },
  ];
  return (
    <>
      <PageHeader title={t.table} sub={t.tableSub} breadcrumbs={crumbs} />
      <DraftNotice draft={draft} />
      <FormFrame>
        <RefusedItems draftId={draft.id} problems={refused} />
        {toCheck > 0 ? <Alert kind="warn">{t.stillToCheck(formatNumber(toCheck))}</Alert> : null}
        {past > 0 ? <Alert kind="warn">{t.pastWhenConfirmed(formatNumber(past))}</Alert> : null}
        <AssignmentPreview draftId={draft.id} tasks={tasks} />
        <p className="max-w-2xl text-ink-2">{t.confirmHow}</p>
        <div className="flex flex-wrap gap-2">
          {isReady ? <SubmitButton>{t.confirm}</SubmitButton> : null}
          <LinkButton to={paths.import(draft.id)} look={isReady ? "quiet" : "primary"}>
            {t.back}
          </LinkButton>
        </div>
      </FormFrame>
    </>
  );
}
