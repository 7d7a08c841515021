import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { channelWords, reminderText } from "~/components/reminders/reminder.text";
import { CheckboxesField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { requirePermission } from "~/features/accounts/require-permission";
import { versionSchema } from "~/features/plans/plan.schema";
import { channels } from "~/features/reminders/delivery";
import { deliveryFormSchema } from "~/features/reminders/delivery.schema";
import { installationRulesView } from "~/features/reminders/rules.view.server";
import { setDelivery } from "~/features/reminders/set-delivery.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.editDelivery, matches);

export const loader = guardedLoader(async ({ view }) => (await installationRulesView(view)).delivery);

export const action = guardedAction(async ({ command, form, actor }) => {
  requirePermission(actor, "reminders.set", {}, { seen: true });
  const { version } = parseForm(versionSchema, form);
  await setDelivery(command, { version, rules: parseForm(deliveryFormSchema, form) });
  return redirect(`${paths.adminReminders()}?done=saved`, 303);
});

export default function Delivery() {
  const t = useText(reminderText);
  const say = useSay();
  const { value: rules, version } = useLoaderData<typeof loader>();
  const hour = (name: "earliestHour" | "latestHour" | "usualHour") => (
    <TextField name={name} label={t[name]} inputMode="numeric" width="narrow" defaultValue={String(rules[name])} />
  );
  return (
    <>
      <PageHeader title={t.editDelivery} breadcrumbs={[{ label: t.rules, to: paths.adminReminders() }]} />
      <FormFrame version={version}>
        <TextField name="from" label={t.sender} help={t.senderHelp} isOptional width="medium" defaultValue={rules.from} />
        <CheckboxesField
          name="channels[]"
          label={t.allowedChannels}
          options={channels.map((channel) => ({ value: channel, label: say(channelWords[channel]) }))}
          defaultValues={rules.channels}
        />
        <div className="grid max-w-2xl gap-4 sm:grid-cols-3">
          {hour("earliestHour")}
          {hour("latestHour")}
          {hour("usualHour")}
        </div>
        <TextField
          name="answerDays"
          label={t.answerDays}
          help={t.answerDaysHelp}
          inputMode="numeric"
          width="narrow"
          defaultValue={String(rules.answerDays)}
        />
        <TextField
          name="updateDays"
          label={t.updateDays}
          help={t.updateDaysHelp}
          inputMode="numeric"
          width="narrow"
          defaultValue={String(rules.updateDays)}
        />
        <FormEnd back={paths.adminReminders()}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
