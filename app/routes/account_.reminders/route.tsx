import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { OwnReminderList } from "~/components/reminders/own-reminder-list";
import { channelWords, reminderText } from "~/components/reminders/reminder.text";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { Section } from "~/components/ui/card";
import { RadioField } from "~/components/ui/choice-fields";
import { DoneNotice } from "~/components/ui/done-notice";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { chooseDelivery } from "~/features/reminders/choose-delivery.server";
import { choiceFormSchema } from "~/features/reminders/delivery.schema";
import { maySetRules, ownRemindersView } from "~/features/reminders/rules.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.mine, matches);

export const loader = guardedLoader(async ({ view }) => ({ ...(await ownRemindersView(view)), maySetRules: maySetRules(view) }));

export const action = guardedAction(async ({ command, form }) => {
  await chooseDelivery(command, parseForm(choiceFormSchema, form));
  return redirect(`${paths.accountReminders()}?done=saved`, 303);
});

export default function MyReminders() {
  const t = useText(reminderText);
  const say = useSay();
  const { choice, rules, digests, maySetRules } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} sub={t.mineSub} />
      <ReminderTabs current="mine" maySetRules={maySetRules} />
      <DoneNotice words={{ saved: t.saved, "links-revoked": t.linksRevoked }} />
      <FormFrame>
        <TextField
          name="hour"
          label={t.hour}
          help={t.hourHelp(rules.earliestHour, rules.latestHour)}
          inputMode="numeric"
          width="narrow"
          defaultValue={String(choice.hour)}
        />
        <RadioField
          name="channel"
          label={t.channel}
          defaultValue={choice.channel}
          options={rules.channels.map((channel) => ({ value: channel, label: say(channelWords[channel]) }))}
        />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </FormFrame>
      {rules.answerDays === 0 ? null : (
        <Section title={t.ownLinks}>
          <p className="mb-3 max-w-[48rem] text-ink-2">{t.ownLinksWhat(rules.answerDays)}</p>
          <FormFrame name="links" action={paths.accountLinks()}>
            <div>
              <SubmitButton look="danger">{t.revokeLinks}</SubmitButton>
            </div>
          </FormFrame>
        </Section>
      )}
      <Section title={t.received}>
        <OwnReminderList digests={digests} />
      </Section>
    </>
  );
}
