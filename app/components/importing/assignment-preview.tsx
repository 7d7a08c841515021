import { Link } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { Badge } from "~/components/ui/badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import { type DraftItem, fieldOf, nameOfItem } from "~/features/importing/draft-item";
import type { DueOfTask } from "~/features/importing/due-of-task";
import { paths } from "~/lib/paths";

type Task = DraftItem & { readonly due: DueOfTask | null };

const named = (fields: DraftItem["fields"], name: string) => (fields[name] ?? []).filter((each) => each.trim() !== "").join("; ");

/** The words of the deadline, what they come to, and whether that is past already. */
function Due({ task: { fields, due } }: { task: Task }) {
  const t = useText(importingText);
  const say = useSay();
  if (due === null) return <>{fieldOf(fields, "deadline.words") || t.noDeadline}</>;
  return (
    <>
      {say(due.words)}
      {due.meaning === null ? null : <span className="block text-sm text-ink-2">{say(due.meaning)}</span>}
      {due.isPast ? <Badge tone="late">{t.pastAlready}</Badge> : null}
    </>
  );
}

/** Who does what by when: every task that was kept, to be looked over before the plan is made. */
export function AssignmentPreview({ draftId, tasks }: { draftId: string; tasks: readonly Task[] }) {
  const t = useText(importingText);
  const columns: Column<Task>[] = [
    { key: "task", header: t.task, cell: nameOfItem },
    {
      key: "lead",
      header: t.lead,
      cell: ({ fields }) => named(fields, "leads[]") || <span className="text-ink-3">{t.toAssign}</span>,
    },
    { key: "support", header: t.support, cell: ({ fields }) => named(fields, "supports[]") },
    { key: "due", header: t.due, cell: (task) => <Due task={task} /> },
  ];
  return (
    <DataTable
      caption={t.table}
      columns={columns}
      rows={tasks}
      rowKey={(task) => task.id}
      rowTo={(task) => paths.importItem(draftId, task.id)}
      empty={<EmptyState title={t.noTasks} action={<Link to={paths.import(draftId)}>{t.back}</Link>} />}
    />
  );
}
