import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { RemovalPage } from "~/components/plans/removal-page";
import { taskFormText } from "~/components/plans/task-form.text";
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
  const { plan, id, text } = useLoaderData<typeof loader>();
  return <RemovalPage plan={plan} text={text} words={t} keepTo={paths.task(plan.id, id)} />;
}
