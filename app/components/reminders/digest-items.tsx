import { FirstDue } from "~/components/assignments/due-date";
import { PlaceLink } from "~/components/plans/place-link";
import { droppedWords, reminderText, stageWords } from "~/components/reminders/reminder.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import { type DroppedReason, pathOfItem } from "~/features/reminders/digest";
import type { StageKey } from "~/features/reminders/stage";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";

type Item = {
  readonly assignmentId: string;
  readonly planId: string;
  readonly task: string;
  readonly passageId: string | null;
  readonly part: { readonly id: string; readonly words: string } | null;
  readonly lead: string;
  readonly plan: string;
  readonly stage: StageKey;
  readonly dueOn: CalendarDate | "";
  /** The day with which the work was given, when it was moved before this was said. */
  readonly movedFrom: CalendarDate | null;
  readonly dropped?: DroppedReason | null;
};

/** What a digest says; each item opens its assignment. */
export function DigestItems({ items }: { items: readonly Item[] }) {
  const t = useText(reminderText);
  const say = useSay();
  const taskCell = ({ task, part }: Item) =>
    part === null ? (
      task
    ) : (
      <>
        {part.words}
        <span className="block text-sm font-normal text-ink-3">
          {t.insidePart} · {task}
        </span>
      </>
    );
  // Who has an inner part alone may not open the document; the page of the part says so.
  const planCell = ({ plan, planId, part, passageId }: Item) => (
    <>
      {plan} {part !== null || passageId === null ? null : <PlaceLink planId={planId} place={{ id: passageId, code: "" }} />}
    </>
  );
  const dueCell = ({ dueOn, movedFrom }: Item) =>
    dueOn === "" ? null : (
      <>
        {formatDate(dueOn)}
        {movedFrom === null ? null : (
          <span className="block text-sm text-ink-3">
            <FirstDue on={movedFrom} />
          </span>
        )}
      </>
    );
  const columns: Column<Item>[] = [
    { key: "task", header: t.task, cell: taskCell },
    { key: "lead", header: t.lead, cell: ({ lead }) => lead },
    { key: "plan", header: t.plan, cell: planCell },
    { key: "due", header: t.due, isNowrap: true, cell: dueCell },
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
      rowKey={({ part, assignmentId }) => part?.id ?? assignmentId}
      rowTo={pathOfItem}
      caption={t.said}
      empty={<p className="text-ink-2">{t.noItems}</p>}
    />
  );
}
