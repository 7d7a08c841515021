import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { revocationText } from "~/components/plans/revocation.text";
import { RevocationPage } from "~/components/plans/revocation-page";
import { revocationSchema } from "~/features/assignments/revocation.schema";
import { revocationView } from "~/features/assignments/revocation.view.server";
import { revokePlan } from "~/features/assignments/revoke-plan.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(revocationText.revoke, matches);

// A plan that is revoked already is looked at: there it says by whom and why.
export const loader = guardedLoader(async ({ view, param }) => {
  const page = await revocationView(view, param("planId"));
  if (page.head.revocation !== null) throw redirect(paths.plan(page.head.id));
  return page;
});

export const action = guardedAction(async ({ view, command, form, param }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.revoke", planId);
  await revokePlan(command, { planId, ...parseForm(revocationSchema, form) });
  return redirect(`${paths.plan(planId)}?done=revoked`, 303);
});

export default function RevocationRoute() {
  return <RevocationPage {...useLoaderData<typeof loader>()} />;
}
