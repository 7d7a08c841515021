import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { taskFormText } from "~/components/plans/task-form.text";
import { TaskFormFields } from "~/components/plans/task-form-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { wordsOfClause } from "~/features/amendments/clauses.view.server";
import { addTask } from "~/features/plans/add-task.server";
import { newIdSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { taskFormSchema } from "~/features/plans/task.schema";
import { taskOfForm } from "~/features/plans/task-form.server";
import { newTaskView } from "~/features/plans/task-form.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

// A clause of a document that amends the plan may give the words.
export const loader = guardedLoader(async ({ view, param, url }) => {
  const [planId, asked] = [param("planId"), url.searchParams];
  const text = await wordsOfClause(view, planId, asked.get("clause"));
  return newTaskView(view, planId, { passageId: asked.get("passage"), text });
});

export const action = guardedAction(async ({ command, form, param, view }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  const task = await taskOfForm(command, planId, parseForm(taskFormSchema, form));
  const { id } = await addTask(command, { planId, ...task, ...parseForm(newIdSchema, form) });
  return redirect(`${paths.task(planId, id)}?done=added`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(taskFormText.newTitle, matches);

export default function NewTaskPage() {
  const t = useText(taskFormText);
  const { plans } = useText(planText);
  const { plan, id, fields, supports, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.newTitle} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame asksBeforeLeaving hidden={{ id }}>
        <TaskFormFields fields={fields} supports={supports} choices={choices} />
        <FormEnd back={paths.plan(plan.id)}>
          <SubmitButton>{t.create}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
