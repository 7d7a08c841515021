import { channelWords, reminderText, stateWords } from "~/components/reminders/reminder.text";
import { DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { OwnDigest } from "~/features/reminders/rules.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** The digests that a person was sent, the last first. */
export function OwnReminderList({ digests }: { digests: readonly OwnDigest[] }) {
  const t = useText(reminderText);
  const say = useSay();
  return (
    <DataTable<OwnDigest>
      columns={[
        { key: "day", header: t.day, cell: ({ onDay }) => formatDate(onDay) },
        { key: "items", header: t.items, align: "end", cell: ({ items }) => formatNumber(items) },
        { key: "channel", header: t.channel, cell: ({ channel }) => say(channelWords[channel]) },
        { key: "state", header: t.state, cell: ({ state }) => say(stateWords[state]) },
      ]}
      rows={digests}
      rowKey={({ id }) => id}
      rowTo={({ id }) => paths.reminder(id)}
      caption={t.received}
      empty={<p className="text-ink-2">{t.noneReceived}</p>}
    />
  );
}
