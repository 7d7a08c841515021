import { calendarText } from "~/components/calendar/calendar.text";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import type { Crumb } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

/** The way back from the pages of a change. */
export function useCalendarCrumbs(year: number, changeId?: string): Crumb[] {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  const home = { label: `${calendar.title} ${year}`, to: paths.calendar(year) };
  return changeId === undefined ? [home] : [home, { label: t.changeTitle(year), to: paths.calendarChange(changeId) }];
}
