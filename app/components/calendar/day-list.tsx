import { calendarText } from "~/components/calendar/calendar.text";
import { dayLook } from "~/components/calendar/month-table";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { formatDate, weekdayName } from "~/lib/calendar-date";

const shown = ["holiday", "compensatory", "swapped-off", "worked"] as const;

/** What the marks in the months mean. */
export function CalendarLegend() {
  const t = useText(calendarText);
  return (
    <ul aria-label={t.legend} className="mb-3 flex flex-wrap gap-2 text-sm">
      {shown.map((kind) => (
        <li key={kind} className={`rounded-badge px-1.5 ${dayLook[kind]}`}>
          {t[kind]}
        </li>
      ))}
    </ul>
  );
}

/** What sets a day: the article or decision, and the notice with its number and day. */
export function NoticeWords({ row: { basis, notice } }: { row: CalendarDayRow }) {
  const t = useText(calendarText);
  if (!notice) return <>{basis}</>;
  return (
    <>
      {basis}; {t.noticeOf(notice.number, notice.on === null ? null : formatDate(notice.on))}
    </>
  );
}

/** Every day off and every worked Saturday, with what sets it. */
export function DayList({ days }: { days: readonly CalendarDayRow[] }) {
  const t = useText(calendarText);
  const say = useSay();
  const columns: Column<CalendarDayRow>[] = [
    { key: "day", header: t.day, cell: ({ on }) => `${formatDate(on)}, ${say(weekdayName(on))}`, isNowrap: true },
    { key: "kind", header: t.kind, cell: ({ kind }) => t[kind] },
    { key: "occasion", header: t.occasion, cell: ({ name }) => say(name) },
    { key: "basis", header: t.basis, cell: (row) => <NoticeWords row={row} /> },
  ];
  return <DataTable columns={columns} rows={days} rowKey={({ on }) => on} caption={t.list} />;
}
