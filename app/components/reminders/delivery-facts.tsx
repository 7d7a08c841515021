import { channelWords, reminderText } from "~/components/reminders/reminder.text";
import { Alert } from "~/components/ui/alert";
import { DefinitionList } from "~/components/ui/definition-list";
import { useSay, useText } from "~/components/ui/use-text";
import type { ChannelHealth } from "~/features/reminders/channel-health";
import type { DeliveryRules } from "~/features/reminders/delivery";
import { formatNumber } from "~/lib/number-format";

/** Names each channel that fails again and again, with what was answered last. */
export function FailingChannels({ failing }: { failing: readonly ChannelHealth[] }) {
  const t = useText(reminderText);
  const say = useSay();
  return failing.map(({ channel, receiver, inARow, lastFailure }) => (
    <Alert
      key={`${channel} ${receiver}`}
      kind="error"
      title={t.failing(
        receiver === null ? say(channelWords[channel]) : `${say(channelWords[channel])} ${receiver}`,
        formatNumber(inARow),
      )}
    >
      <p className="break-words">{t.failingAnswer(lastFailure?.answer ?? "")}</p>
      <p>{t.failingMeanwhile}</p>
    </Alert>
  ));
}

/** How reminders travel, and how mail has gone; a channel that fails again and again is named. */
export function DeliveryFacts({ rules, health }: { rules: DeliveryRules; health: readonly ChannelHealth[] }) {
  const t = useText(reminderText);
  const say = useSay();
  return (
    <>
      <FailingChannels failing={health.filter(({ isFailing }) => isFailing)} />
      <DefinitionList
        entries={[
          { term: t.sender, description: rules.from ?? t.noSender },
          { term: t.allowedChannels, description: rules.channels.map((channel) => say(channelWords[channel])).join(", ") },
          { term: t.hours, description: t.hoursAre(rules.earliestHour, rules.latestHour, rules.usualHour) },
          { term: t.answerDaysTerm, description: t.answerDaysAre(rules.answerDays) },
          { term: t.updateDaysTerm, description: t.updateDaysAre(formatNumber(rules.updateDays)) },
          {
            term: t.channelsHealth,
            description: (
              <ul>
                {health.map(({ channel, receiver, sent, failed }) => (
                  <li key={`${channel} ${receiver}`} className="break-words">
                    {say(channelWords[channel])}
                    {receiver === null ? "" : ` ${receiver}`}: {t.health(formatNumber(sent), formatNumber(failed))}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}
