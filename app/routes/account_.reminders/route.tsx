import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { OwnReminderList } from "~/components/reminders/own-reminder-list";
import { pushText } from "~/components/reminders/push.text";
import { PushSwitch } from "~/components/reminders/push-switch";
import { channelWords, reminderText } from "~/components/reminders/reminder.text";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { Section } from "~/components/ui/card";
import { RadioField, SelectField } from "~/components/ui/choice-fields";
import { DoneNotice } from "~/components/ui/done-notice";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { chooseDelivery } from "~/features/reminders/choose-delivery.server";
import { choiceFormSchema } from "~/features/reminders/delivery.schema";
import { maySetRules, ownRemindersView } from "~/features/reminders/rules.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";
import { keptVapidKeys } from "~/lib/vapid-keys.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.mine, matches);

export const loader = guardedLoader(async ({ view, context }) => {
  const own = await ownRemindersView(view);
  const pushKey = own.rules.channels.includes("push") ? keptVapidKeys(context.env.dataDir).publicKey : null;
  return { ...own, pushKey, maySetRules: maySetRules(view) };
});

export const action = guardedAction(async ({ command, form }) => {
  await chooseDelivery(command, parseForm(choiceFormSchema, form));
  return redirect(`${paths.accountReminders()}?done=saved`, 303);
});

export default function MyReminders() {
  const [t, push] = [useText(reminderText), useText(pushText)];
  const say = useSay();
  const { choice, rules, digests, browsers, pushKey, maySetRules } = useLoaderData<typeof loader>();
  const hours = Array.from({ length: rules.latestHour - rules.earliestHour + 1 }, (_, index) => rules.earliestHour + index);
  return (
    <>
      <PageHeader title={t.title} sub={t.mineSub} />
      <ReminderTabs current="mine" maySetRules={maySetRules} />
      <DoneNotice words={{ saved: t.saved, "links-revoked": t.linksRevoked, "push-on": push.added, "push-off": push.removed }} />
      <FormFrame>
        <SelectField
          name="hour"
          label={t.hour}
          help={t.hourHelp(rules.earliestHour, rules.latestHour)}
          emptyLabel={null}
          isNarrow
          options={hours.map((hour) => ({ value: String(hour), label: t.oClock(hour) }))}
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
      {pushKey === null ? null : (
        <Section title={push.title} id="push">
          <PushSwitch publicKey={pushKey} browsers={browsers} />
        </Section>
      )}
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
