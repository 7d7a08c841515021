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
import { editTask } from "~/features/plans/edit-task.server";
import { versionSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { taskFormSchema } from "~/features/plans/task.schema";
import { taskOfForm } from "~/features/plans/task-form.server";
import { editTaskView } from "~/features/plans/task-form.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => editTaskView(view, param("planId"), param("taskId")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const [planId, taskId] = [param("planId"), param("taskId")];
  await requirePlan(view, "plan.edit", planId);
  const { version } = parseForm(versionSchema, form);
  const task = await taskOfForm(command, planId, parseForm(taskFormSchema, form));
  await editTask(command, { planId, taskId, version, ...task });
  return redirect(`${paths.task(planId, taskId)}?done=edited`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(taskFormText.editTitle, matches);

export default function EditTaskPage() {
  const t = useText(taskFormText);
  const { plans } = useText(planText);
  const { plan, id, text, version, fields, supports, isAssigned, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.editTitle} sub={text} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame asksBeforeLeaving version={version}>
        <TaskFormFields fields={fields} supports={supports} choices={choices} isAssigned={isAssigned} />
        <FormEnd back={paths.task(plan.id, id)}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
