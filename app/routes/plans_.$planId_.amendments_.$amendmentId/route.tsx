import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { clauseText } from "~/components/amendments/clause.text";
import { ClausesSection } from "~/components/amendments/clauses-section";
import { TasksChanged } from "~/components/amendments/tasks-changed";
import { RolledFrom } from "~/components/assignments/due-date";
import { pageTitle } from "~/components/frame/page-title";
import { DoneAlert } from "~/components/plans/done-alert";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import { amendmentView } from "~/features/amendments/amendments.view.server";
import { guardedLoader } from "~/http/guarded";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.amendment.number : amendmentText.title, matches);

export const loader = guardedLoader(({ view, param, url }) =>
  amendmentView(view, { planId: param("planId"), amendmentId: param("amendmentId") }, pageNumber(url.searchParams)),
);

export default function AmendmentPage() {
  const t = useText(amendmentText);
  const plan = useText(planText);
  const say = useSay();
  const { handled } = useText(clauseText);
  const { head, amendment, tasks, clauses, moves, page, pageSize, total } = useLoaderData<typeof loader>();
  const { number, issuedOn, about } = amendment;
  const day = (on: CalendarDate | null) => (on === null ? t.noDay : formatDate(on));
  return (
    <>
      <PageHeader
        title={`${number} · ${about}`}
        sub={`${t.ofDay(formatDate(issuedOn))} · ${t.moved(formatNumber(amendment.moved))}${amendment.tasks > 0 ? ` · ${t.changed(formatNumber(amendment.tasks))}` : ""}`}
        breadcrumbs={[...planCrumbs(plan.plans, head), { label: t.title }]}
      />
      <DoneAlert words={{ amended: amendment.moved > 0 ? t.done : t.doneKept, handled }} />
      <ClausesSection planId={head.id} amendment={amendment} clauses={clauses} canEdit={head.canEdit} />
      <TasksChanged planId={head.id} tasks={tasks} />
      <DataTable
        caption={t.title}
        rows={moves}
        rowKey={({ id, at }) => `${id} ${at}`}
        columns={[
          { key: "lead", header: t.lead, cell: ({ lead }) => lead },
          {
            key: "task",
            header: t.task,
            cell: ({ id, task, occurrence }) => (
              <Link to={paths.assignment(id)} data-row-link className="font-semibold">
                {occurrence === null ? task : `${task} (${say(occurrence)})`}
              </Link>
            ),
          },
          { key: "from", header: t.from, cell: ({ from }) => day(from), isNowrap: true },
          {
            key: "to",
            header: t.to,
            cell: ({ to, roll }) => (
              <>
                <strong>{day(to)}</strong>
                <RolledFrom roll={roll} />
              </>
            ),
            isNowrap: true,
          },
          { key: "when", header: t.when, cell: ({ at }) => formatInstant(at), isNowrap: true },
        ]}
        empty={<EmptyState title={t.noMoves} />}
      />
      <Pagination page={page} pageSize={pageSize} total={total} />
    </>
  );
}
