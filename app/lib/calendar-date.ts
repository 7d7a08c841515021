import { addDays as addDaysUtc } from "date-fns/addDays";
import { addMonths as addMonthsUtc } from "date-fns/addMonths";
import { millisecondsInDay } from "date-fns/constants";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { lastDayOfQuarter } from "date-fns/lastDayOfQuarter";
import { lastDayOfYear } from "date-fns/lastDayOfYear";
import type { Text } from "~/lib/i18n/text";
import { UtcDate } from "~/lib/utc-date";

/** A day of the calendar as `YYYY-MM-DD`, without hour or zone. Sorts as text. */
export type CalendarDate = string & { readonly __brand: "CalendarDate" };

const WEEKDAYS: readonly Text[] = [
  { vi: "Chủ nhật", en: "Sunday" },
  { vi: "thứ Hai", en: "Monday" },
  { vi: "thứ Ba", en: "Tuesday" },
  { vi: "thứ Tư", en: "Wednesday" },
  { vi: "thứ Năm", en: "Thursday" },
  { vi: "thứ Sáu", en: "Friday" },
  { vi: "thứ Bảy", en: "Saturday" },
];

const utc = (date: CalendarDate) => new UtcDate(`${date}T00:00:00Z`);
const civil = (date: Date) => calendarDate(date.toISOString().slice(0, 10));

/** Whether `text` is `YYYY-MM-DD` and names a day that exists. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

/** The years in which a day may be entered: those of documents in force, and of plans made now. Others are slips of the hand. */
export const enteredYears = { first: 1945, last: 2100 } as const;

/** Whether `date` lies in the years in which days are entered. */
export function isInEnteredYears(date: CalendarDate): boolean {
  return enteredYears.first <= yearOf(date) && yearOf(date) <= enteredYears.last;
}

/** `YYYY-MM-DD` as a CalendarDate. Throws RangeError when the day does not exist (31 February). */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a day of the calendar: ${JSON.stringify(text)}`);
  return text;
}

/**
 * Reads a day as written in Vietnam: day, month, four-digit year, joined by `/`, `-` or `.`; eight
 * digits without marks, as a phone's number pad gives them (06072020); or ISO.
 * Never month first: `07/13/2020` is refused, not turned round. Does not throw.
 */
export function parseVietnameseDate(text: string): { ok: true; date: CalendarDate } | { ok: false } {
  const trimmed = text.trim();
  const written = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(trimmed) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(trimmed);
  const [, day = "", , month = "", year = ""] = written ?? [];
  const iso = written ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : trimmed;
  return isCalendarDate(iso) ? { ok: true, date: iso } : { ok: false };
}

/** `dd/mm/yyyy`, as in a Vietnamese document. */
export function formatDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** The day `count` days later (earlier when negative). Throws RangeError beyond year 9999. */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  return civil(addDaysUtc(utc(date), count));
}

/** The same day number `count` months later, or the last day of a month that lacks it (Civil Code 2015, Điều 148.3). */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  return civil(addMonthsUtc(utc(date), count));
}

/** `b - a` in days: 0 on the same day, negative when `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return (Date.parse(b) - Date.parse(a)) / millisecondsInDay;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CalendarDate): number {
  return utc(date).getDay();
}

/** "Chủ nhật", "thứ Hai" … / "Sunday", "Monday" … */
export function weekdayName(date: CalendarDate): Text {
  return WEEKDAYS[weekday(date)] as Text;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** The day `day` of a month, or its last day when the month is shorter. `month` outside 1-12 runs into the years beside. */
export function dayOfMonth(year: number, month: number, day: number): CalendarDate {
  const first = addMonths(calendarDate(`${String(year).padStart(4, "0")}-01-01`), month - 1);
  const last = endOfMonth(first);
  return minDate(addDays(first, day - 1), last);
}

/** The last day of the month that holds `date` ("cuối tháng", Civil Code 2015, Điều 146). */
export function endOfMonth(date: CalendarDate): CalendarDate {
  return civil(lastDayOfMonth(utc(date)));
}

export function endOfQuarter(date: CalendarDate): CalendarDate {
  return civil(lastDayOfQuarter(utc(date)));
}

/** 30 June or 31 December. */
export function endOfHalf(date: CalendarDate): CalendarDate {
  return dayOfMonth(yearOf(date), monthOf(date) <= 6 ? 6 : 12, 31);
}

export function endOfYear(date: CalendarDate): CalendarDate {
  return civil(lastDayOfYear(utc(date)));
}

/** For `sort`: negative when `a` is earlier, 0 when equal. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function minDate(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((least, date) => (compareDates(date, least) < 0 ? date : least), first);
}

export function maxDate(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((most, date) => (compareDates(date, most) > 0 ? date : most), first);
}
