import { Link } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import type { OlderCalendar } from "~/features/calendar-changes/older-calendar.view.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Props = { dueOn: CalendarDate | null; older: OlderCalendar | null };

/** That the day of an assignment rests on a calendar which no longer holds, and where it would land by the one that does. */
export function OlderCalendarNotice({ dueOn, older }: Props) {
  const t = useText(calendarChangeText);
  if (older === null || dueOn === null) return null;
  return (
    <Alert kind="warn" title={t.older(formatDate(dueOn), older.year)}>
      <p>
        {t.olderWhat(formatDate(older.to))}{" "}
        {older.changeId === null ? null : <Link to={paths.calendarApplication(older.changeId)}>{t.olderMove}</Link>}
      </p>
    </Alert>
  );
}
