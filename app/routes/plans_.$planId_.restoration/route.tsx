import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { revocationText } from "~/components/plans/revocation.text";
import { RestorationPage } from "~/components/plans/revocation-page";
import { restorePlan } from "~/features/assignments/restore-plan.server";
import { restorationSchema } from "~/features/assignments/revocation.schema";
import { revocationView } from "~/features/assignments/revocation.view.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(revocationText.restore, matches);

// A plan in force has nothing to restore.
export const loader = guardedLoader(async ({ view, param }) => {
  const page = await revocationView(view, param("planId"));
  if (page.head.revocation === null) throw redirect(paths.plan(page.head.id));
  return page;
});

export const action = guardedAction(async ({ view, command, form, param }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.revoke", planId);
  await restorePlan(command, { planId, ...parseForm(restorationSchema, form) });
  return redirect(`${paths.plan(planId)}?done=restored`, 303);
});

export default function RestorationRoute() {
  return <RestorationPage {...useLoaderData<typeof loader>()} />;
}
