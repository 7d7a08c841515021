import { reminderText } from "~/components/reminders/reminder.text";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import type { Upcoming, UpcomingDay } from "~/features/reminders/upcoming.view.server";
import { formatDate, weekdayName } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Readers({ readers, names }: UpcomingDay) {
  const t = useText(reminderText);
  const others = readers - names.length;
  return (
    <>
      {formatNumber(readers)}
      <span className="text-sm text-ink-3">
        {" · "}
        {names.join("; ")}
        {others > 0 ? ` ${t.andOthers(formatNumber(others))}` : null}
      </span>
    </>
  );
}

type DaysProps = Pick<Upcoming, "days" | "closed"> & { readonly rowTo?: (day: UpcomingDay) => string };

/** How much goes out to whom on each of the coming days. */
export function UpcomingDays({ days, closed, rowTo }: DaysProps) {
  const t = useText(reminderText);
  const say = useSay();
  const columns: Column<UpcomingDay>[] = [
    { key: "day", header: t.day, cell: ({ on }) => `${formatDate(on)} · ${say(weekdayName(on))}`, isNowrap: true },
    { key: "readers", header: t.readers, cell: (day) => <Readers {...day} /> },
    { key: "items", header: t.items, align: "end", cell: ({ items }) => formatNumber(items) },
    { key: "overdue", header: t.overdueItems, align: "end", cell: ({ overdue }) => formatNumber(overdue) },
  ];
  const empty = (
    <EmptyState title={t.nothingComing} action={<LinkButton to={paths.plans()}>{t.plan}</LinkButton>}>
      {t.nothingComingHow}
    </EmptyState>
  );
  return (
    <>
      <DataTable columns={columns} rows={days} rowKey={({ on }) => on} rowTo={rowTo} caption={t.upcoming} empty={empty} />
      {closed === 0 ? null : <p className="mt-2 text-ink-2">{t.closedWork(formatNumber(closed))}</p>}
    </>
  );
}
