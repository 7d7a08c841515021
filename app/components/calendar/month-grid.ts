/** The days of a month in weeks that begin on Monday, each with why nobody works, or somebody does, on it. */
import { isWorkingDay, type WorkCalendar } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate, dayOfMonth, endOfMonth, weekday } from "~/lib/calendar-date";

export type DayKind = "work" | "weekend" | "holiday" | "compensatory" | "swapped-off" | "worked";
export type DayCell = { readonly on: CalendarDate; readonly kind: DayKind };
export type Month = {
  readonly month: number;
  readonly weeks: readonly (readonly (DayCell | null)[])[];
  readonly workingDays: number;
};

function kindOf(calendar: WorkCalendar, on: CalendarDate): DayKind {
  const off = calendar.daysOff.get(on);
  if (off) return off.kind;
  if (calendar.madeUpDays.has(on)) return "worked";
  return isWorkingDay(calendar, on) ? "work" : "weekend";
}

export function monthGrid(calendar: WorkCalendar, year: number, month: number): Month {
  const first = dayOfMonth(year, month, 1);
  const last = endOfMonth(first);
  const cells: (DayCell | null)[] = Array.from({ length: (weekday(first) + 6) % 7 }, () => null);
  for (let on = first; on <= last; on = addDays(on, 1)) cells.push({ on, kind: kindOf(calendar, on) });
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  const workingDays = cells.filter((cell) => cell !== null && (cell.kind === "work" || cell.kind === "worked")).length;
  return { month, weeks, workingDays };
}

/** The twelve months of a year. */
export function yearGrid(calendar: WorkCalendar, year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => monthGrid(calendar, year, index + 1));
}
