import { Link } from "@remix-run/react";
import { calendarText } from "~/components/calendar/calendar.text";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { NoticeWords } from "~/components/calendar/day-list";
import { Badge } from "~/components/ui/badge";
import { SelectField } from "~/components/ui/choice-fields";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import type { Crumb } from "~/components/ui/page-header";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { type CalendarDayRow, calendarDayKinds } from "~/features/calendar/work-calendar";
import { type DayDifference, dayOfDifference } from "~/features/calendar-changes/calendar-change";
import { type CalendarDate, formatDate, weekday, weekdayName } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** The way back from the pages of a change. */
export function useCalendarCrumbs(year: number, changeId?: string): Crumb[] {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  const home = { label: `${calendar.title} ${year}`, to: paths.calendar(year) };
  return changeId === undefined ? [home] : [home, { label: t.changeTitle(year), to: paths.calendarChange(changeId) }];
}

function useDayWords() {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  const say = useSay();
  return {
    day: (on: CalendarDate) => `${formatDate(on)}, ${say(weekdayName(on))}`,
    state: (row: CalendarDayRow | null, on: CalendarDate) =>
      row === null ? (weekday(on) % 6 === 0 ? t.restday : t.workday) : `${calendar[row.kind]}: ${say(row.name)}`,
  };
}

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

/** The fields of one day. */
export function DayFields({ day }: { day: CalendarDayRow | null }) {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  return (
    <>
      <DateField name="on" label={t.day} defaultValue={day?.on} />
      <SelectField
        name="kind"
        label={t.kind}
        help={t.kindHelp}
        defaultValue={day?.kind}
        options={calendarDayKinds.map((kind) => ({ value: kind, label: calendar[kind] }))}
      />
      <TextField name="nameVi" label={t.nameVi} help={t.nameViHelp} defaultValue={day?.name.vi} width="medium" />
      <TextField name="nameEn" label={t.nameEn} defaultValue={day?.name.en} width="medium" isOptional />
      <TextField name="basis" label={t.basis} help={t.basisHelp} defaultValue={day?.basis} />
      <TextField
        name="noticeNumber"
        label={t.noticeNumber}
        help={t.noticeNumberHelp}
        defaultValue={day?.notice?.number}
        width="medium"
        isOptional
      />
      <DateField name="noticeOn" label={t.noticeOn} defaultValue={day?.notice?.on} isOptional />
    </>
  );
}

/** A link to the page of the changes that were begun for a year. */
export function OpenChangeLink({ id, words }: { id: string; words: string }) {
  const t = useText(calendarChangeText);
  return (
    <li>
      {words} · <Link to={paths.calendarChange(id)}>{t.continue}</Link>
    </li>
  );
}
