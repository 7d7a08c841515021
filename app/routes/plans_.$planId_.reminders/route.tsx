import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { PlanLadderForm } from "~/components/reminders/plan-ladder-form";
import { reminderText } from "~/components/reminders/reminder.text";
import { LinkButton } from "~/components/ui/button";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { versionSchema } from "~/features/plans/plan.schema";
import { requirePlan } from "~/features/plans/require-plan.server";
import { ladderFormSchema } from "~/features/reminders/ladder.schema";
import { ladderPreview } from "~/features/reminders/ladder-preview.view.server";
import { planRulesView } from "~/features/reminders/rules.view.server";
import { setLadder } from "~/features/reminders/set-ladder.server";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.planLadder, matches);

export const loader = guardedLoader(({ view, param }) => planRulesView(view, param("planId"), null));

export const action = guardedAction(async ({ command, form, param, view, context: { env } }) => {
  const planId = param("planId");
  await requirePlan(view, "plan.edit", planId);
  const of = { scope: "plan", planId } as const;
  const { version } = parseForm(versionSchema, form);
  const ladder = form.get("follow") === "yes" ? null : parseForm(ladderFormSchema, form);
  if (ladder !== null && form.get("step") === "preview")
    return { preview: await ladderPreview(view, of, { ladder, env }), fields: fieldsOf(form) };
  await setLadder(command, of, { version, ladder });
  return redirect(`${paths.planReminders(planId)}?done=saved`, 303);
});

export default function PlanReminders() {
  const t = useText(reminderText);
  const { plans } = useText(planText);
  const { plan, ladder, version, hasOwn } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.planLadder}
        sub={t.ladderSub}
        breadcrumbs={planCrumbs(plans, plan)}
        actions={<LinkButton to={paths.remindersUpcoming({ plan: plan.id })}>{t.upcoming}</LinkButton>}
      />
      <DoneNotice words={{ saved: t.saved }} />
      <PlanLadderForm ladder={ladder} version={version} hasOwn={hasOwn} back={paths.plan(plan.id)} />
    </>
  );
}
