import { reminderText } from "~/components/reminders/reminder.text";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

/** The parts of the room "Đôn đốc". */
export function ReminderTabs({
  current,
  maySetRules,
}: {
  current: "ledger" | "agencies" | "upcoming" | "letters" | "mine" | "rules";
  maySetRules: boolean;
}) {
  const t = useText(reminderText);
  const tabs = [
    { label: t.ledger, to: paths.reminders(), isCurrent: current === "ledger" },
    { label: t.agencies, to: paths.remindersAgencies(), isCurrent: current === "agencies" },
    { label: t.upcoming, to: paths.remindersUpcoming(), isCurrent: current === "upcoming" },
    { label: t.letters, to: paths.letters(), isCurrent: current === "letters" },
    { label: t.mine, to: paths.accountReminders(), isCurrent: current === "mine" },
  ];
  const rules = { label: t.rules, to: paths.adminReminders(), isCurrent: current === "rules" };
  return <Tabs label={t.tabs} tabs={maySetRules ? [...tabs, rules] : tabs} />;
}
