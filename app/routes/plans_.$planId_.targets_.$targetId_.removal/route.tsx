import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { RemovalPage } from "~/components/plans/removal-page";
import { targetFormText } from "~/components/plans/target-form.text";
import { useText } from "~/components/ui/use-text";
import { removeTarget } from "~/features/plans/remove-target.server";
import { targetRemovalView } from "~/features/plans/target-form.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => targetRemovalView(view, param("planId"), param("targetId")));

export const action = guardedAction(async ({ command, param }) => {
  const planId = param("planId");
  await removeTarget(command, { planId, targetId: param("targetId") });
  return redirect(`${paths.plan(planId)}?done=target-removed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(targetFormText.remove, matches);

export default function TargetRemovalPage() {
  const t = useText(targetFormText);
  const { plan, id, text } = useLoaderData<typeof loader>();
  return <RemovalPage plan={plan} text={text} words={t} keepTo={paths.targetEdit(plan.id, id)} />;
}
