import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { NoticeWords } from "~/components/calendar/day-list";
import { useDayWords } from "~/components/calendar/use-day-words";
import { Badge } from "~/components/ui/badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useText } from "~/components/ui/use-text";
import { type DayDifference, dayOfDifference } from "~/features/calendar-changes/calendar-change";

const tones = { added: "open", changed: "soon", removed: "late" } as const;

/** What a change makes different, day by day. */
export function DifferenceTable({ differences, isApplied }: { differences: readonly DayDifference[]; isApplied: boolean }) {
  const t = useText(calendarChangeText);
  const words = useDayWords();
  const before = (one: DayDifference) => (one.what === "added" ? null : one.before);
  const after = (one: DayDifference) => (one.what === "removed" ? null : one.after);
  const columns: Column<DayDifference>[] = [
    { key: "day", header: t.day, cell: (one) => words.day(dayOfDifference(one)), isNowrap: true },
    { key: "what", header: t.what, cell: (one) => <Badge tone={tones[one.what]}>{t[one.what]}</Badge> },
    { key: "was", header: t.was, cell: (one) => words.state(before(one), dayOfDifference(one)) },
    {
      key: "shall",
      header: t.shall,
      cell: (one) => {
        const row = after(one);
        return (
          <>
            {words.state(row, dayOfDifference(one))}
            {row === null ? null : (
              <span className="block text-sm text-ink-3">
                <NoticeWords row={row} />
              </span>
            )}
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={isApplied ? t.differencesApplied : t.differences}
      columns={columns}
      rows={differences}
      rowKey={(one) => dayOfDifference(one)}
      empty={<EmptyState title={t.none}>{t.noneHow}</EmptyState>}
    />
  );
}
