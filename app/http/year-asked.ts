import { type CalendarDate, yearOf } from "~/lib/calendar-date";

/** The year that a query string asks for; that of `today` when it cannot be read. */
export function yearAsked(url: URL, today: CalendarDate): number {
  const asked = Number(url.searchParams.get("year"));
  return Number.isInteger(asked) && asked >= 1900 && asked <= 2200 ? asked : yearOf(today);
}
