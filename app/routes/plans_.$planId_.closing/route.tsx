import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { ClosingPage } from "~/components/steps/closing-page";
import { stepText } from "~/components/steps/step.text";
import { requirePermission } from "~/features/accounts/require-permission";
import { closingSchema } from "~/features/assignments/bulk-step.schema";
import { closingsView, readScope } from "~/features/assignments/closings.view.server";
import { setClosing } from "~/features/assignments/set-closing.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(stepText.closingTitle, matches);

export const loader = guardedLoader(({ view, param }) => closingsView(view, param("planId")));

export const action = guardedAction(async ({ view, command, form, param, actor }) => {
  const planId = param("planId");
  const { permission } = await loadVisiblePlan(view.db, actor, planId);
  requirePermission(actor, "closing.set", permission, { seen: true });
  const { scope, ...setting } = parseForm(closingSchema, form);
  await setClosing(command, { planId, ...readScope(scope), ...setting });
  return redirect(`${paths.planClosing(planId)}?done=closing`, 303);
});

export default function ClosingRoute() {
  const [query] = useSearchParams();
  return <ClosingPage {...useLoaderData<typeof loader>()} chosen={query.get("task") ?? ""} />;
}
