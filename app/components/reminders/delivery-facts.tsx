import { channelWords, reminderText } from "~/components/reminders/reminder.text";
import { Alert } from "~/components/ui/alert";
import { DefinitionList } from "~/components/ui/definition-list";
import { useSay, useText } from "~/components/ui/use-text";
import type { DeliveryRules } from "~/features/reminders/delivery";
import type { ChannelHealth } from "~/features/reminders/rules.view.server";
import { formatNumber } from "~/lib/number-format";

const manyInARow = 3;

/** How reminders travel, and how mail has gone; a channel that fails again and again is named. */
export function DeliveryFacts({ rules, health }: { rules: DeliveryRules; health: ChannelHealth }) {
  const t = useText(reminderText);
  const say = useSay();
  return (
    <>
      {health.inARow >= manyInARow ? (
        <Alert kind="error">{t.failing(formatNumber(health.inARow), health.lastFailure?.answer ?? "")}</Alert>
      ) : null}
      <DefinitionList
        entries={[
          { term: t.sender, description: rules.from ?? t.noSender },
          { term: t.allowedChannels, description: rules.channels.map((channel) => say(channelWords[channel])).join(", ") },
          { term: t.hours, description: t.hoursAre(rules.earliestHour, rules.latestHour, rules.usualHour) },
          { term: t.answerDays, description: t.answerDaysAre(rules.answerDays) },
          { term: t.updateDays, description: formatNumber(rules.updateDays) },
          { term: t.mailHealth, description: t.health(formatNumber(health.sent), formatNumber(health.failed)) },
        ]}
      />
    </>
  );
}
