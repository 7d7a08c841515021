import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AppliedChanges } from "~/components/calendar/applied-changes";
import { calendarText } from "~/components/calendar/calendar.text";
import { CalendarActions } from "~/components/calendar/calendar-actions";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { CalendarLegend, DayList } from "~/components/calendar/day-list";
import { yearGrid } from "~/components/calendar/month-grid";
import { MonthTable } from "~/components/calendar/month-table";
import { OpenChanges } from "~/components/calendar/open-changes";
import { pageTitle } from "~/components/frame/page-title";
import { DoneAlert } from "~/components/plans/done-alert";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import { workCalendar } from "~/features/calendar/work-calendar";
import { calendarPageView } from "~/features/calendar-changes/calendar-page.view.server";
import { guardedLoader } from "~/http/guarded";
import { yearAsked } from "~/http/year-asked";
import { yearOf } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarText.title, matches);

export const loader = guardedLoader(({ view, url }) => calendarPageView(view, yearAsked(url, view.today)));

export default function Calendar() {
  const { year, today, years, days, canEdit, open, applied } = useLoaderData<typeof loader>();
  const [t, changes] = [useText(calendarText), useText(calendarChangeText)];
  const say = useSay();
  const months = yearGrid(workCalendar(days), year);
  // The coming year can always be looked at, so that somebody notices when it is not entered.
  const offered = [...new Set([...years, year, yearOf(today) + 1])].sort((a, b) => a - b);
  const working = months.reduce((sum, month) => sum + month.workingDays, 0);
  const off = days.filter((day) => day.kind !== "worked").length;
  const names = new Map(days.map((day) => [day.on, say(day.name)]));
  return (
    <>
      <PageHeader
        title={`${t.title} ${year}`}
        sub={days.length === 0 ? t.sub : `${t.yearTotal(working, off)}. ${t.sub}`}
        actions={<CalendarActions year={year} canEdit={canEdit} />}
      />
      <DoneAlert words={{ same: changes.doneSame, dropped: changes.doneDropped }} />
      <OpenChanges open={open} />
      <FilterChips
        label={t.years}
        chips={offered.map((one) => ({ label: t.year(one), to: paths.calendar(one), isCurrent: one === year }))}
      />
      {days.length === 0 ? (
        <Alert kind="warn" title={t.notEntered(year)}>
          {t.notEnteredWhat}
        </Alert>
      ) : (
        <CalendarLegend />
      )}
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 print:grid-cols-3">
        {months.map((month) => (
          <MonthTable key={month.month} month={month} today={today} nameOf={(on) => names.get(on)} />
        ))}
      </div>
      <AppliedChanges changes={applied} />
      {days.length === 0 ? null : (
        <Section title={t.list}>
          <DayList days={days} />
        </Section>
      )}
    </>
  );
}
