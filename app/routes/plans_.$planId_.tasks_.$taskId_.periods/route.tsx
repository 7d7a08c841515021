import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { taskText } from "~/components/plans/task.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { CheckboxesField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { changePeriods, type PeriodChange, taskPeriodsView } from "~/features/assignments/task-periods.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(taskText.periodsTitle, matches);

export const loader = guardedLoader(({ view, param }) =>
  taskPeriodsView(view, { planId: param("planId"), taskId: param("taskId") }),
);

export const action = guardedAction(async ({ command, form, param, view }) => {
  const task = { planId: param("planId"), taskId: param("taskId") };
  await taskPeriodsView(view, task);
  await changePeriods(command, { ...task, keys: form.getAll("changes[]").map(String) });
  return redirect(`${paths.task(task.planId, task.taskId)}?done=periods`, 303);
});

function useChangeWords() {
  const t = useText(taskText);
  return ({ what, agency, to, groupName, records, endedOn }: PeriodChange) => {
    if (what === "pass") return t.passes(agency, endedOn === null ? "" : formatDate(endedOn), to ?? "", records);
    return what === "join" ? t.joins(agency, groupName ?? "") : t.leaves(agency, groupName ?? "", records);
  };
}

export default function TaskPeriodsPage() {
  const t = useText(taskText);
  const { plans } = useText(planText);
  const words = useChangeWords();
  const { plan, task, changes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.periodsTitle} sub={task.text} breadcrumbs={planCrumbs(plans, plan)} />
      <Alert kind="info" title={t.ruleTitle}>
        {t.rule}
      </Alert>
      {changes.length === 0 ? (
        <div className="mt-4 flex flex-col items-start gap-4">
          <p>{t.noChanges}</p>
          <LinkButton to={paths.task(plan.id, task.id)}>{t.back}</LinkButton>
        </div>
      ) : (
        <FormFrame>
          <CheckboxesField
            name="changes[]"
            label={t.whichChanges}
            options={changes.map((one) => ({ value: one.key, label: words(one) }))}
            isOptional
          />
          <FormEnd back={paths.task(plan.id, task.id)} backLabel={t.back}>
            <SubmitButton>{t.doChanges}</SubmitButton>
          </FormEnd>
        </FormFrame>
      )}
    </>
  );
}
