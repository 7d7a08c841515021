import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { taskFormText } from "~/components/plans/task-form.text";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { Quote } from "~/components/ui/quote";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { removeTask } from "~/features/plans/remove-task.server";
import { taskRemovalView } from "~/features/plans/task-form.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => taskRemovalView(view, param("planId"), param("taskId")));

export const action = guardedAction(async ({ command, param }) => {
  const planId = param("planId");
  await removeTask(command, { planId, taskId: param("taskId") });
  return redirect(`${paths.plan(planId)}?done=task-removed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(taskFormText.remove, matches);

export default function TaskRemovalPage() {
  const t = useText(taskFormText);
  const { plans } = useText(planText);
  const { plan, id, text } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.removeTitle} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame>
        <Quote>{text}</Quote>
        <p className="max-w-2xl text-lg">{t.removeWhat}</p>
        <div className="flex flex-wrap gap-2">
          <SubmitButton look="danger">{t.remove}</SubmitButton>
          <LinkButton to={paths.task(plan.id, id)}>{t.keep}</LinkButton>
        </div>
      </FormFrame>
    </>
  );
}
