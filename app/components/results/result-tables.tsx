import { Link } from "@remix-run/react";
import { resultsText } from "~/components/results/results.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useText } from "~/components/ui/use-text";
import type { GroupCounts } from "~/features/calendar/deadline-state";
import { type BothGroups, countOf, type LateWork, type NamedGroups, onTimeRate } from "~/features/results/result-facts";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber, formatPercent } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const fourGroups = ["doneOnTime", "doneLate", "openInTime", "openOverdue"] as const;

const othersOf = ({ noDeadline, paused, cancelled }: GroupCounts) => noDeadline + paused + cancelled;
const rate = (groups: GroupCounts) => {
  const share = onTimeRate(groups);
  return share === null ? "–" : formatPercent(share);
};

function useGroupColumns<Row>(groupsOf: (row: Row) => GroupCounts): Column<Row>[] {
  const t = useText(resultsText);
  const number = (key: string, header: string, of: (groups: GroupCounts) => number): Column<Row> => ({
    key,
    header,
    align: "end",
    cell: (row) => formatNumber(of(groupsOf(row))),
  });
  return [
    ...fourGroups.map((group) => number(group, t[group], (groups) => groups[group])),
    number("others", t.others, othersOf),
    number("all", t.all, countOf),
  ];
}

/** The whole, by both ways of counting. */
export function TotalsTable({ total }: { total: BothGroups }) {
  const t = useText(resultsText);
  const rows = (["current", "original"] as const).map((way) => ({ way, groups: total[way] }));
  const groupColumns = useGroupColumns<(typeof rows)[number]>(({ groups }) => groups);
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "way", header: t.way, cell: ({ way }) => t[way] },
    ...groupColumns,
    { key: "rate", header: t.onTime, align: "end", cell: ({ groups }) => rate(groups) },
  ];
  return <DataTable columns={columns} rows={rows} rowKey={({ way }) => way} caption={t.totals} />;
}

type NamedProps = { title: string; rows: readonly NamedGroups[]; total: BothGroups };

/** One line for each agency or plan; the line below adds them up. */
export function NamedTable({ title, rows, total }: NamedProps) {
  const t = useText(resultsText);
  const groupColumns = useGroupColumns<NamedGroups>(({ current }) => current);
  const columns: Column<NamedGroups>[] = [
    { key: "name", header: title, cell: ({ name }) => <span className="block min-w-52 print:min-w-0">{name}</span> },
    ...groupColumns,
    { key: "rate", header: t.onTime, align: "end", cell: ({ current }) => rate(current) },
    { key: "original", header: t.onTimeOriginal, align: "end", cell: ({ original }) => rate(original) },
  ];
  const sums = Object.fromEntries(fourGroups.map((group) => [group, formatNumber(total.current[group])]));
  const ends = { others: formatNumber(othersOf(total.current)), all: formatNumber(countOf(total.current)) };
  const rates = { rate: rate(total.current), original: rate(total.original) };
  return (
    <div className="heads-wrap">
      <DataTable
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        caption={title}
        isWide
        totals={{ name: t.all, ...sums, ...ends, ...rates }}
      />
    </div>
  );
}

/** Work that was or is late, with what its agency said of it. */
export function LateTable({ late }: { late: readonly LateWork[] }) {
  const t = useText(resultsText);
  const columns: Column<LateWork>[] = [
    { key: "agency", header: t.agency, cell: ({ agency }) => agency },
    {
      key: "task",
      header: t.task,
      cell: ({ assignmentId, task, plan }) => (
        <>
          <Link to={paths.assignment(assignmentId)}>{task}</Link>
          <span className="block text-sm text-ink-3">{plan}</span>
        </>
      ),
    },
    {
      key: "due",
      header: t.due,
      isNowrap: true,
      cell: ({ dueOn, originalDueOn }) => (
        <>
          {formatDate(dueOn)}
          {originalDueOn === null ? null : (
            <span className="block text-sm text-ink-3">{t.firstDue(formatDate(originalDueOn))}</span>
          )}
        </>
      ),
    },
    {
      key: "late",
      header: t.daysLate,
      align: "end",
      isNowrap: true,
      cell: ({ daysLate, isDone }) => (
        <>
          {t.days(formatNumber(daysLate))}
          <span className="block text-sm text-ink-3">{isDone ? t.isDone : t.isOpen}</span>
        </>
      ),
    },
    { key: "cause", header: t.cause, cell: ({ cause }) => cause ?? <span className="text-ink-3">{t.noCause}</span> },
  ];
  return (
    <DataTable
      columns={columns}
      rows={late}
      rowKey={({ assignmentId }) => assignmentId}
      caption={t.late}
      empty={<p>{t.noLate}</p>}
    />
  );
}
