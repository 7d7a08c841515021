import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { calendarText } from "~/components/calendar/calendar.text";
import { CalendarLegend, DayList } from "~/components/calendar/day-list";
import { yearGrid } from "~/components/calendar/month-grid";
import { MonthTable } from "~/components/calendar/month-table";
import { pageTitle } from "~/components/frame/page-title";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import { calendarYearView } from "~/features/calendar/calendar-year.view.server";
import { workCalendar } from "~/features/calendar/work-calendar";
import { guardedLoader } from "~/http/guarded";
import { yearOf } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarText.title, matches);

export const loader = guardedLoader(({ view, url }) => {
  const asked = Number(url.searchParams.get("year"));
  const isYear = Number.isInteger(asked) && asked >= 1900 && asked <= 2200;
  return calendarYearView(view, isYear ? asked : yearOf(view.today));
});

export default function Calendar() {
  const { year, today, years, days } = useLoaderData<typeof loader>();
  const t = useText(calendarText);
  const say = useSay();
  const months = yearGrid(workCalendar(days), year);
  const offered = [...new Set([...years, year])].sort((a, b) => a - b);
  const working = months.reduce((sum, month) => sum + month.workingDays, 0);
  const off = days.filter((day) => day.kind !== "worked").length;
  const names = new Map(days.map((day) => [day.on, say(day.name)]));
  return (
    <>
      <PageHeader title={`${t.title} ${year}`} sub={days.length === 0 ? t.sub : `${t.yearTotal(working, off)}. ${t.sub}`} />
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
      {days.length === 0 ? null : (
        <Section title={t.list}>
          <DayList days={days} />
        </Section>
      )}
    </>
  );
}
