import { Link } from "@remix-run/react";
import { importingText } from "~/components/importing/importing.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useText } from "~/components/ui/use-text";
import { type DraftItem, fieldOf, nameOfItem } from "~/features/importing/draft-item";
import { paths } from "~/lib/paths";

/** Who does what by when: every task that was kept, to be looked over before the plan is made. */
export function AssignmentPreview({ draftId, tasks }: { draftId: string; tasks: readonly DraftItem[] }) {
  const t = useText(importingText);
  const columns: Column<DraftItem>[] = [
    { key: "task", header: t.task, cell: nameOfItem },
    {
      key: "lead",
      header: t.lead,
      cell: ({ fields }) => (fields["leads[]"] ?? []).join("; ") || <span className="text-ink-3">{t.toAssign}</span>,
    },
    { key: "support", header: t.support, cell: ({ fields }) => (fields["supports[]"] ?? []).join("; ") },
    { key: "due", header: t.due, cell: ({ fields }) => fieldOf(fields, "deadline.words") || t.noDeadline },
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
