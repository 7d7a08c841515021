import { Form, useLocation } from "@remix-run/react";
import ChevronDown from "lucide-react/icons/chevron-down";
import { frameText } from "~/components/frame/frame.text";
import { Popover } from "~/components/frame/popover";
import { Button } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, calendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** The days on which the demonstration tells its story. */
const storyDays: readonly CalendarDate[] = [calendarDate("2020-07-01"), calendarDate("2020-07-06"), calendarDate("2020-07-08")];

type DayLookedAtProps = { today: CalendarDate; isDemo: boolean; realToday: CalendarDate | null };

/** Today; in a demonstration the day looked at, plainly marked, and the way to another. */
export function DayLookedAt({ today, isDemo, realToday }: DayLookedAtProps) {
  const t = useText(frameText);
  if (!isDemo) return <span className="text-ink-2 max-sm:text-sm">{t.today(formatDate(today))}</span>;
  return (
    <Popover
      placement="below"
      summaryClass="flex min-h-9 items-center gap-1 rounded-control border border-amber-line bg-amber-soft px-2.5 font-semibold text-amber-ink"
      label={t.viewingOn(formatDate(today))}
      summary={
        <>
          <span className="max-lg:hidden">{t.viewingOn(formatDate(today))}</span>
          <span className="lg:hidden">{formatDate(today)}</span>
          <ChevronDown aria-hidden className="size-4" />
        </>
      }
    >
      <DayForms today={today} realToday={realToday} />
    </Popover>
  );
}

function DayForms({ today, realToday }: { today: CalendarDate; realToday: CalendarDate | null }) {
  const t = useText(frameText);
  const { pathname, search } = useLocation();
  const back = <input type="hidden" name="to" value={pathname + search} />;
  const days = [
    ...storyDays.map((day) => [day, formatDate(day)] as const),
    ...(realToday ? [[realToday, t.realToday(formatDate(realToday))] as const] : []),
  ];
  return (
    <>
      <p className="mb-2.5 text-sm text-ink-2">{t.viewingWhy}</p>
      <Form method="post" action={paths.today()} className="mb-3 flex flex-wrap gap-1.5">
        {back}
        {days.map(([day, words]) => (
          <button
            key={day}
            type="submit"
            name="day"
            value={formatDate(day)}
            className="chip cursor-pointer"
            aria-current={day === today ? "true" : undefined}
          >
            {words}
          </button>
        ))}
      </Form>
      <Form method="post" action={paths.today()} className="flex items-end gap-2">
        {back}
        <div className="min-w-0 flex-1">
          <label htmlFor="day-looked-at" className="text-sm font-medium">
            {t.chooseDay}
          </label>
          <input
            id="day-looked-at"
            name="day"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={formatDate(today)}
            key={today}
            className="control"
          />
        </div>
        <Button type="submit">{t.showDay}</Button>
      </Form>
    </>
  );
}
