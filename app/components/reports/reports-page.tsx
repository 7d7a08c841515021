import { Form, useSearchParams } from "@remix-run/react";
import { PlaceLink } from "~/components/plans/place-link";
import { reportText } from "~/components/reports/report.text";
import { VersionBadge } from "~/components/reports/version-badge";
import { Button, LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import { type ReportLine, type Reports, reportStates } from "~/features/reports/report-shown";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** Every report the reader may see; those that wait for a decision first. */
export function ReportsPage({ reports, pageSize, canHandIn }: { reports: Reports; pageSize: number; canHandIn: boolean }) {
  const t = useText(reportText);
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t.reports}
        sub={t.listSub}
        actions={canHandIn ? <LinkButton to={paths.reportImport()}>{t.fromDocument}</LinkButton> : undefined}
      />
      <Filters reports={reports} />
      <StateChips reports={reports} />
      <DataTable
        columns={columns}
        rows={reports.lines}
        rowKey={(line) => line.assignmentId}
        rowTo={(line) =>
          line.number === null || line.state === "draft"
            ? paths.assignment(line.assignmentId)
            : paths.reportVersion(line.assignmentId, line.number)
        }
        caption={t.reports}
        empty={
          <EmptyState title={t.emptyList} action={<LinkButton to={paths.reports()}>{t.clearFilters}</LinkButton>}>
            {t.emptyHow}
          </EmptyState>
        }
      />
      <Pagination page={reports.filter.page} pageSize={pageSize} total={reports.total} />
    </>
  );
}

function useColumns(): Column<ReportLine>[] {
  const t = useText(reportText);
  const say = useSay();
  const task = ({ planId, task: words, place, occurrence }: ReportLine) => (
    <>
      <PlaceLink planId={planId} place={place} /> {words}
      {occurrence ? ` · ${say(occurrence)}` : ""}
    </>
  );
  const submitted = ({ submittedAt, daysLate }: ReportLine) => {
    if (!submittedAt) return null;
    return `${formatInstant(submittedAt)}${daysLate ? ` · ${t.late(daysLate)}` : ""}`;
  };
  return [
    { key: "lead", header: t.agency, isName: true, cell: (line) => line.lead },
    { key: "task", header: t.task, cell: task },
    { key: "plan", header: t.plan, cell: (line) => line.plan, isNowrap: true },
    { key: "due", header: t.due, cell: (line) => (line.dueOn ? formatDate(line.dueOn) : null), isNowrap: true },
    { key: "submitted", header: t.submittedAt, cell: submitted },
    { key: "state", header: t.state, cell: (line) => <VersionBadge state={line.state} number={line.number} /> },
  ];
}

function StateChips({ reports: { counts, filter } }: { reports: Reports }) {
  const t = useText(reportText);
  const [query] = useSearchParams();
  const to = (state: string | null) => {
    const next = new URLSearchParams(query);
    next.delete("page");
    if (state === null) next.delete("state");
    else next.set("state", state);
    return `?${next}`;
  };
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const chips = reportStates.map((state) => ({
    label: t[state],
    to: to(state),
    isCurrent: filter.state === state,
    count: counts[state],
  }));
  return <FilterChips chips={[{ label: t.all, to: to(null), isCurrent: filter.state === null, count: all }, ...chips]} />;
}

function Filters({ reports: { plans, filter } }: { reports: Reports }) {
  const t = useText(reportText);
  return (
    <Form method="get" className="mb-3 flex flex-wrap items-end gap-2 print:hidden">
      {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
      <label className="flex min-w-0 flex-col gap-1 text-sm text-ink-2">
        {t.plan}
        <select name="plan" defaultValue={filter.planId ?? ""} className="control max-w-80">
          <option value="">{t.allPlans}</option>
          {plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {[plan.number, plan.title].filter(Boolean).join(" · ")}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-0 flex-col gap-1 text-sm text-ink-2">
        {t.search}
        <input type="search" name="q" defaultValue={filter.q} className="control max-w-64" />
      </label>
      <Button type="submit">{t.filter}</Button>
    </Form>
  );
}
