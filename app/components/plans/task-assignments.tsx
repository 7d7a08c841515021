import { StateBadge } from "~/components/assignments/state-badge";
import { UrgencyBadge } from "~/components/assignments/urgency-badge";
import { taskText } from "~/components/plans/task.text";
import { DueCell } from "~/components/progress/due-cell";
import { Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import type { TaskView } from "~/features/progress/task.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type Line = TaskView["assignments"]["lines"][number];

/** The agencies to which a task is assigned, with the state of each. */
export function TaskAssignments({ view }: { view: TaskView }) {
  const t = useText(taskText);
  const say = useSay();
  const { lines, total, page, pageSize } = view.assignments;
  const hasPeriods = lines.some((line) => line.occurrence !== null);
  const columns: Column<Line>[] = [
    { key: "lead", header: t.lead, cell: (line) => line.lead.name },
    ...(hasPeriods
      ? [{ key: "period", header: t.period, cell: (line: Line) => (line.occurrence ? say(line.occurrence) : null) }]
      : []),
    { key: "due", header: t.due, cell: (line) => <DueCell {...line} /> },
    {
      key: "state",
      header: t.state,
      cell: (line) => (
        <span className="flex flex-wrap gap-1.5">
          <StateBadge {...line.state} />
          <UrgencyBadge urgency={line.state.urgency} />
        </span>
      ),
    },
  ];
  return (
    <Section id="assignments" title={t.assignments} aside={total > 0 ? formatNumber(total) : undefined}>
      <DataTable
        caption={t.assignments}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.id}
        rowTo={(line) => (line.isOpenable ? paths.assignment(line.id) : undefined)}
        empty={view.head.canAssign ? <EmptyState title={t.none}>{t.noneHow}</EmptyState> : <EmptyState title={t.noneSeen} />}
      />
      {total > pageSize ? <Pagination page={page} pageSize={pageSize} total={total} /> : null}
    </Section>
  );
}
