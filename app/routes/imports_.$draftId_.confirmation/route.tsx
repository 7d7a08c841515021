import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AgencyNames } from "~/components/agencies/agency-field";
import { type PastPeriodShown, PastPeriodsField } from "~/components/assignments/past-periods-field";
import { pageTitle } from "~/components/frame/page-title";
import { AssignmentPreview } from "~/components/importing/assignment-preview";
import { BeforeConfirming } from "~/components/importing/before-confirming";
import { DraftNotice } from "~/components/importing/draft-notice";
import { HeadShown } from "~/components/importing/head-shown";
import { importingText } from "~/components/importing/importing.text";
import { RefusedItems } from "~/components/importing/refused-items";
import { useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { useShown } from "~/components/importing/side";
import { TargetPreview } from "~/components/importing/target-preview";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { DoneNotice } from "~/components/ui/done-notice";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import type { CommandContext } from "~/features/accounts/context";
import { pastPeriodsSchema } from "~/features/assignments/past-periods.schema";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { confirmationView } from "~/features/importing/confirm/confirmation.view.server";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { isOpen } from "~/features/importing/draft/draft-state";
import { nameOfItem } from "~/features/importing/items/draft-item";
import { nothingKept } from "~/features/importing/items/nothing-kept";
import { nameLeads } from "~/features/importing/review/name-leads.server";
import { shownIn } from "~/features/importing/review/shown";
import { namedLeadsSchema } from "~/features/importing/review/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { type Problem, RuleViolation } from "~/lib/errors";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => confirmationView(view, param("draftId")));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.table, matches);

// What is wrong with the plan lies in its items, each on a page of its own; the list here leads to them.
async function madeFrom(command: CommandContext, asked: Parameters<typeof confirmImport>[1]) {
  try {
    const { planId } = await confirmImport(command, asked);
    return redirect(`${paths.plan(planId)}?done=imported`, 303);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return data({ refused: error.problems }, { status: 422 });
  }
}

export const action = guardedAction(async ({ command, view, form, param, url }) => {
  const draftId = param("draftId");
  await draftView(view, draftId);
  const { leads } = parseForm(namedLeadsSchema, form);
  // Whoever confirms with names still in the table means them, too.
  if (leads.some(({ names }) => names.length > 0)) await nameLeads(command, { draftId, leads });
  if (form.get("step") === "leads")
    return redirect(paths.importConfirmation(draftId, { ...shownIn(url.searchParams), done: "leads" }), 303);
  return madeFrom(command, { draftId, ...parseForm(pastPeriodsSchema, form) });
});

const none: readonly Problem[] = [];

type Page = Awaited<ReturnType<typeof confirmationView>>;

function pastOf({ expected, tasks }: Pick<Page, "expected" | "tasks">): PastPeriodShown[] {
  const names = new Map(tasks.map((task) => [task.id, nameOfItem(task)]));
  return (expected?.pastPeriods ?? []).map(({ itemId, key, ...period }) => {
    return { ...period, key: `${itemId} ${key}`, task: names.get(itemId) };
  });
}

export default function Confirmation() {
  const t = useText(importingText);
  const say = useSay();
  const page = useLoaderData<typeof loader>();
  const { draft, head, tasks, targets, expected, isEmpty, names, isReady } = page;
  const isUnderReview = isOpen(draft.state);
  const answer = useActionData<typeof action>();
  const refused = answer !== undefined && "refused" in answer ? answer.refused : none;
  const crumbs = useCrumbsOverDraft(draft);
  const shown = useShown();
  return (
    <>
      <PageHeader title={t.table} sub={isUnderReview ? t.tableSub : undefined} breadcrumbs={crumbs} />
      <DraftNotice draft={draft} />
      <DoneNotice words={{ leads: t.doneLeads }} />
      <FormFrame>
        <RefusedItems draftId={draft.id} problems={refused} />
        {isUnderReview ? <BeforeConfirming page={page} /> : null}
        {head === null ? null : <HeadShown draftId={draft.id} head={head} expected={expected} isOpen={isUnderReview} />}
        <TargetPreview draftId={draft.id} targets={targets} isOpen={isUnderReview} />
        {names === null ? null : (
          <>
            <AgencyNames names={names} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p className="max-w-2xl text-ink-2">
                {t.nameLeadsHow(formatNumber(tasks.filter(({ lacksLead }) => lacksLead).length))}
              </p>
              <SubmitButton name="step" value="leads" look="secondary">
                {t.saveLeads}
              </SubmitButton>
            </div>
          </>
        )}
        {isEmpty ? (
          <Alert kind="warn">{say(nothingKept)}</Alert>
        ) : (
          <AssignmentPreview
            draftId={draft.id}
            tasks={tasks}
            isNaming={names !== null}
            isOpen={isUnderReview}
            isCounted={expected !== null}
          />
        )}
        {isReady ? <PastPeriodsField periods={pastOf(page)} /> : null}
        {isReady ? <p className="max-w-2xl text-ink-2">{t.confirmHow}</p> : null}
        <div className="flex flex-wrap gap-2">
          {isReady ? <SubmitButton>{t.confirm}</SubmitButton> : null}
          <LinkButton to={paths.import(draft.id, shown)} look={isReady ? "quiet" : "primary"}>
            {t.back}
          </LinkButton>
        </div>
      </FormFrame>
    </>
  );
}
