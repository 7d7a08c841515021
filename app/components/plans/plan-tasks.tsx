import { PlaceLink } from "~/components/plans/place-link";
import { clarityWords, planText } from "~/components/plans/plan.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import type { Clarity } from "~/features/plans/six-clear";
import type { PlanView } from "~/features/progress/plan.view.server";
import type { PlanTask } from "~/features/progress/plan-task-lines.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** What a task lacks of "6 rõ", in words. */
export function MissingWords({ missing }: { missing: readonly Clarity[] }) {
  const t = useText(planText);
  const say = useSay();
  if (missing.length === 0) return <span className="text-ink-3">{t.allClear}</span>;
  return <span className="text-soon">{missing.map((clarity) => say(clarityWords[clarity])).join(", ")}</span>;
}

// The day in the document and the day that counts are often not the same.
function DeadlineCell({ task: { deadline, amended, dueOn } }: { task: PlanTask }) {
  const t = useText(planText);
  const say = useSay();
  return (
    <div className="roomy">
      {say(deadline)}
      {amended === null ? null : (
        <div>
          {amended.period === null
            ? t.amendedTo(amended.number, formatDate(amended.on))
            : t.periodAmendedTo(amended.number, say(amended.period), formatDate(amended.on))}
        </div>
      )}
      {dueOn === null ? null : <div className="text-ink-2">{t.countsUntil(formatDate(dueOn))}</div>}
    </div>
  );
}

/** The tasks of a plan, each with what it lacks. */
export function PlanTasks({ plan }: { plan: PlanView }) {
  const t = useText(planText);
  const { head, tasks } = plan;
  const columns: Column<PlanTask>[] = [
    { key: "task", header: t.task, cell: (task) => task.text },
    { key: "place", header: t.place, cell: (task) => <PlaceLink planId={head.id} place={task.passage} />, isNowrap: true },
    { key: "deadline", header: t.deadline, cell: (task) => <DeadlineCell task={task} /> },
    {
      key: "leads",
      header: t.leads,
      cell: ({ leads, isPastUnassigned }) =>
        isPastUnassigned ? <span className="text-late">{t.pastUnassigned}</span> : t.leadCount(leads),
      isNowrap: true,
    },
    ...(head.canEdit
      ? [{ key: "missing", header: t.missing, cell: (task: PlanTask) => <MissingWords missing={task.missing} /> }]
      : []),
  ];
  const add = head.canEdit ? <LinkButton to={paths.taskNew(head.id)}>{t.addTask}</LinkButton> : null;
  const clear = tasks.unclear === 0 ? t.allTasksClear : t.unclear(formatNumber(tasks.unclear), formatNumber(tasks.total));
  return (
    <Section
      id="tasks"
      title={t.tasks}
      aside={
        <span className="flex flex-wrap items-center gap-3">
          {head.canEdit && tasks.total > 0 ? clear : null}
          {tasks.total > 0 ? add : null}
        </span>
      }
    >
      {head.canAssign && tasks.pastUnassigned > 0 ? (
        <Alert kind="warn">{t.pastUnassignedCount(formatNumber(tasks.pastUnassigned))}</Alert>
      ) : null}
      <DataTable
        caption={t.tasks}
        columns={columns}
        rows={tasks.rows}
        rowKey={(task) => task.id}
        rowTo={(task) => paths.task(head.id, task.id)}
        empty={
          <EmptyState title={t.noTasks} action={add ?? undefined}>
            {t.noTasksHow}
          </EmptyState>
        }
      />
      {tasks.total > tasks.pageSize ? <Pagination page={tasks.page} pageSize={tasks.pageSize} total={tasks.total} /> : null}
    </Section>
  );
}
