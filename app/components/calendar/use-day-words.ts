import { calendarText } from "~/components/calendar/calendar.text";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { useSay, useText } from "~/components/ui/use-text";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { type CalendarDate, formatDate, weekday, weekdayName } from "~/lib/calendar-date";

export function useDayWords() {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  const say = useSay();
  return {
    day: (on: CalendarDate) => `${formatDate(on)}, ${say(weekdayName(on))}`,
    state: (row: CalendarDayRow | null, on: CalendarDate) =>
      row === null ? (weekday(on) % 6 === 0 ? t.restday : t.workday) : `${calendar[row.kind]}: ${say(row.name)}`,
  };
}
