import { droppedWords, reminderText, stageWords } from "~/components/reminders/reminder.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { DroppedReason } from "~/features/reminders/digest";
import type { StageKey } from "~/features/reminders/stage";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Item = {
  readonly assignmentId: string;
  readonly task: string;
  readonly lead: string;
  readonly plan: string;
  readonly stage: StageKey;
  readonly dueOn: CalendarDate | "";
  readonly dropped?: DroppedReason | null;
};

/** What a digest says; each item opens its assignment. */
export function DigestItems({ items }: { items: readonly Item[] }) {
  const t = useText(reminderText);
  const say = useSay();
  const columns: Column<Item>[] = [
    { key: "task", header: t.task, cell: ({ task }) => task },
    { key: "lead", header: t.lead, cell: ({ lead }) => lead },
    { key: "plan", header: t.plan, cell: ({ plan }) => plan },
    { key: "due", header: t.due, isNowrap: true, cell: ({ dueOn }) => (dueOn === "" ? null : formatDate(dueOn)) },
    {
      key: "stage",
      header: t.stage,
      cell: ({ stage, dropped }) => (dropped ? say(droppedWords[dropped]) : say(stageWords(stage))),
    },
  ];
  return (
    <DataTable
      columns={columns}
      rows={items}
      rowKey={({ assignmentId }) => assignmentId}
      rowTo={({ assignmentId }) => paths.assignment(assignmentId)}
      caption={t.said}
      empty={<p className="text-ink-2">{t.noItems}</p>}
    />
  );
}
