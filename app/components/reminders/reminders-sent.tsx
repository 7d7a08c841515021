import { Link } from "@remix-run/react";
import { channelWords, reminderText, stageWords } from "~/components/reminders/reminder.text";
import { Section } from "~/components/ui/card";
import { useSay, useText } from "~/components/ui/use-text";
import { personAt } from "~/features/accounts/person-at";
import type { ReminderOfAssignment } from "~/features/reminders/reminders-of-assignment.view.server";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

const capacityWords = { head: "toHead", supervisor: "toSupervisor", above: "toLeader" } as const;

/** Who was reminded of an assignment; nothing when nobody was. */
export function RemindersSent({ reminders }: { reminders: readonly ReminderOfAssignment[] }) {
  const t = useText(reminderText);
  const say = useSay();
  if (reminders.length === 0) return null;
  return (
    <Section title={t.remindersOfThis}>
      <ul className="flex flex-col gap-1.5">
        {reminders.map(({ digestId, onDay, name, agency, channel, stage, audience }) => (
          <li key={digestId}>
            <Link to={paths.reminder(digestId)} className="underline">
              {formatDate(onDay)}
            </Link>{" "}
            · {say(stageWords(stage))} · {audience === "agency" ? "" : `${t[capacityWords[audience]]} `}
            {personAt(name, agency)}
            <span className="text-ink-3"> · {say(channelWords[channel])}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
