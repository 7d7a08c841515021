import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { DeliveryFacts } from "~/components/reminders/delivery-facts";
import { LadderButtons, LadderFields } from "~/components/reminders/ladder-fields";
import { LadderPreview } from "~/components/reminders/ladder-preview";
import { reminderText } from "~/components/reminders/reminder.text";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { webhookText } from "~/components/reminders/webhook.text";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { requirePermission } from "~/features/accounts/require-permission";
import { versionSchema } from "~/features/plans/plan.schema";
import { ladderFormSchema } from "~/features/reminders/ladder.schema";
import { ladderPreview } from "~/features/reminders/ladder-preview.view.server";
import { installationRulesView } from "~/features/reminders/rules.view.server";
import { setLadder } from "~/features/reminders/set-ladder.server";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.rules, matches);

export const loader = guardedLoader(({ view }) => installationRulesView(view));

export const action = guardedAction(async ({ command, form, actor, view, context: { env } }) => {
  requirePermission(actor, "reminders.set", {}, { seen: true });
  const { version } = parseForm(versionSchema, form);
  const ladder = parseForm(ladderFormSchema, form);
  const of = { scope: "installation" } as const;
  if (form.get("step") === "preview") return { preview: await ladderPreview(view, of, { ladder, env }), fields: fieldsOf(form) };
  await setLadder(command, of, { version, ladder });
  return redirect(`${paths.adminReminders()}?done=saved`, 303);
});

export default function Rules() {
  const [t, webhooks] = [useText(reminderText), useText(webhookText)];
  const { ladder, version, delivery, health } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} sub={t.ladderSub} />
      <ReminderTabs current="rules" maySetRules />
      <DoneNotice words={{ saved: t.saved }} />
      <LadderPreview />
      <Section title={t.delivery}>
        <DeliveryFacts rules={delivery.value} health={health} />
        <div className="mt-3 flex flex-wrap gap-2">
          <LinkButton to={paths.adminRemindersDelivery()}>{t.editDelivery}</LinkButton>
          <LinkButton to={paths.adminWebhooks()}>{webhooks.title}</LinkButton>
        </div>
      </Section>
      <Section title={t.ladder}>
        <FormFrame version={version}>
          <LadderFields ladder={ladder} />
          <div className="flex flex-wrap gap-2">
            <LadderButtons />
          </div>
        </FormFrame>
      </Section>
    </>
  );
}
