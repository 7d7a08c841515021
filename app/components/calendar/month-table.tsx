import { calendarText } from "~/components/calendar/calendar.text";
import type { DayCell, DayKind, Month } from "~/components/calendar/month-grid";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";

// Underline, frame and weight say in grey print what the colours say on the screen.
export const dayLook: Readonly<Record<DayKind, string>> = {
  work: "",
  weekend: "text-ink-3",
  holiday: "bg-late-soft font-bold text-late",
  compensatory: "bg-late-soft text-late underline",
  "swapped-off": "bg-soon-soft text-soon underline",
  worked: "bg-open-soft font-bold text-open ring-1 ring-open ring-inset",
};

type MonthTableProps = { month: Month; today: CalendarDate; nameOf: (on: CalendarDate) => string | undefined };

/** One month, Monday first. */
export function MonthTable({ month, today, nameOf }: MonthTableProps) {
  const t = useText(calendarText);
  const short = t.weekdays.split(" ");
  const full = t.weekdayNames.split("|");
  return (
    <table className="h-fit w-full table-fixed text-center text-sm">
      <caption className="mb-1 text-left">
        <span className="font-semibold">{t.month(month.month)}</span>
        <span className="text-ink-3"> · {t.workingDays(month.workingDays)}</span>
      </caption>
      <thead>
        <tr>
          {short.map((name, index) => (
            <th key={name} scope="col" abbr={full[index]} className="py-0.5 text-xs font-medium text-ink-3">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={week.find((cell) => cell !== null)?.on ?? index}>
            {week.map((cell, place) => (
              <Day
                key={cell?.on ?? `blank-${place}`}
                cell={cell}
                isToday={cell?.on === today}
                name={cell ? nameOf(cell.on) : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ cell, isToday, name }: { cell: DayCell | null; isToday: boolean; name: string | undefined }) {
  const t = useText(calendarText);
  if (cell === null) return <td />;
  const what = cell.kind === "work" || cell.kind === "weekend" ? null : [t[cell.kind], name].filter(Boolean).join(": ");
  const title = [what, isToday ? t.today : null].filter(Boolean).join(" · ");
  return (
    <td className="p-px" title={title || undefined}>
      <time
        dateTime={cell.on}
        aria-current={isToday ? "date" : undefined}
        className={`block rounded-badge py-0.5 ${dayLook[cell.kind]} ${isToday ? "outline-2 outline-accent" : ""}`}
      >
        <span aria-hidden={what !== null}>{Number(cell.on.slice(8))}</span>
        {what === null ? null : (
          <span className="sr-only">
            {formatDate(cell.on)}, {what}
          </span>
        )}
      </time>
    </td>
  );
}
