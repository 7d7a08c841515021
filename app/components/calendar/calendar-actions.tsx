import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { buttonClass, LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

/** What can be done with the calendar of a year. */
export function CalendarActions({ year, canEdit }: { year: number; canEdit: boolean }) {
  const t = useText(calendarChangeText);
  return (
    <>
      <a href={paths.calendarSheet(year)} className={buttonClass(canEdit ? "secondary" : "quiet")}>
        {t.export}
      </a>
      {canEdit ? (
        <>
          <LinkButton to={paths.calendarImport(year)}>{t.import}</LinkButton>
          <LinkButton to={paths.calendarChangeNew(year)} look="primary">
            {t.change}
          </LinkButton>
        </>
      ) : null}
    </>
  );
}
