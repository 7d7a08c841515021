import { levelWords } from "~/components/agencies/agency-words";
import { taskText } from "~/components/plans/task.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { UpcomingPeriod } from "~/features/assignments/upcoming-periods";
import { formatDate } from "~/lib/calendar-date";

/** The periods of the next two years: window, closing of the data, due day, and how it comes about. */
export function UpcomingPeriods({ periods }: { periods: readonly UpcomingPeriod[] }) {
  const t = useText(taskText);
  const say = useSay();
  const columns: Column<UpcomingPeriod>[] = [
    { key: "period", header: t.period, cell: ({ label }) => say(label), isNowrap: true },
    { key: "window", header: t.window, cell: ({ window }) => `${formatDate(window.from)} – ${formatDate(window.to)}` },
    { key: "closing", header: t.closing, cell: ({ window }) => formatDate(window.to), isNowrap: true },
    {
      key: "due",
      header: t.due,
      cell: ({ dues }) =>
        dues.map((due) => (
          <div key={due.level}>
            {due.level === null ? "" : `${say(levelWords[due.level])}: `}
            <strong>{formatDate(due.dueOn)}</strong>
          </div>
        )),
    },
    {
      key: "why",
      header: t.why,
      cell: ({ dues }) => <span className="text-sm">{(dues[0]?.why ?? []).map(say).join(". ")}</span>,
    },
  ];
  return <DataTable caption={t.upcoming} columns={columns} rows={periods} rowKey={({ key }) => key} />;
}
