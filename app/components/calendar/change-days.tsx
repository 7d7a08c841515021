import { calendarText } from "~/components/calendar/calendar.text";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { NoticeWords } from "~/components/calendar/day-list";
import { useDayWords } from "~/components/calendar/use-day-words";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { paths } from "~/lib/paths";

/** The table of a change as it shall be; each day opens. */
export function ChangeDays({ changeId, year, days }: { changeId: string | null; year: number; days: readonly CalendarDayRow[] }) {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  const say = useSay();
  const words = useDayWords();
  const columns: Column<CalendarDayRow>[] = [
    { key: "day", header: t.day, cell: ({ on }) => words.day(on), isNowrap: true },
    { key: "kind", header: t.kind, cell: ({ kind }) => calendar[kind] },
    { key: "name", header: t.nameVi, cell: ({ name }) => say(name) },
    { key: "basis", header: t.basis, cell: (row) => <NoticeWords row={row} /> },
  ];
  return (
    <DataTable
      caption={t.table(year)}
      columns={columns}
      rows={days}
      rowKey={({ on }) => on}
      rowTo={changeId === null ? undefined : ({ on }) => paths.calendarDay(changeId, on)}
      empty={<EmptyState title={calendar.notEntered(year)} />}
    />
  );
}
