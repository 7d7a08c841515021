import { FirstDue } from "~/components/assignments/due-date";
import { PlaceLink } from "~/components/plans/place-link";
import { droppedWords, reminderText, stageWords } from "~/components/reminders/reminder.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import { pathOfItem } from "~/features/reminders/digest";
import type { SaidLine } from "~/features/reminders/digest.view.server";
import { formatDate } from "~/lib/calendar-date";

/** What a digest says; each item opens its assignment. */
export function DigestItems({ items }: { items: readonly SaidLine[] }) {
  const t = useText(reminderText);
  const say = useSay();
  const taskCell = ({ task, part }: SaidLine) =>
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
  const planCell = ({ plan, planId, part, passageId }: SaidLine) => (
    <>
      {plan} {part !== null || passageId === null ? null : <PlaceLink planId={planId} place={{ id: passageId, code: "" }} />}
    </>
  );
  const dueCell = ({ dueOn, movedFrom }: SaidLine) =>
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
  const columns: Column<SaidLine>[] = [
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
