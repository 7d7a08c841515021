// State offices work Monday to Friday, except on public holidays and the days off given for them, and on the Saturdays worked instead.

import { addDays, type CalendarDate, daysBetween, weekday, weekdayName, yearOf } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

export const calendarDayKinds = ["holiday", "compensatory", "swapped-off", "worked"] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** The yearly document that fixes or swaps a day; its day of issue may not be known. */
export type Notice = { readonly number: string; readonly on: CalendarDate | null };

/** One row of the yearly table; `basis` is the article or decision that sets it. */
export type CalendarDayRow = {
  readonly on: CalendarDate;
  readonly kind: CalendarDayKind;
  readonly name: Text;
  readonly basis: string;
  readonly notice?: Notice | null;
};
export type DayOff = CalendarDayRow & { readonly kind: "holiday" | "compensatory" | "swapped-off" };
/** A Saturday worked in exchange for a weekday off. */
export type MadeUpDay = CalendarDayRow & { readonly kind: "worked" };

export type WorkCalendar = {
  readonly daysOff: ReadonlyMap<CalendarDate, DayOff>;
  readonly madeUpDays: ReadonlyMap<CalendarDate, MadeUpDay>;
  readonly years: ReadonlySet<number>;
};

const isDayOff = (row: CalendarDayRow): row is DayOff => row.kind !== "worked";
const isMadeUp = (row: CalendarDayRow): row is MadeUpDay => row.kind === "worked";

/** Builds the lookup from rows in any order. Throws RangeError when a day stands twice. */
export function workCalendar(rows: readonly CalendarDayRow[]): WorkCalendar {
  if (new Set(rows.map((row) => row.on)).size < rows.length) throw new RangeError("A day stands twice in the calendar");
  return {
    daysOff: new Map(rows.filter(isDayOff).map((row) => [row.on, row])),
    madeUpDays: new Map(rows.filter(isMadeUp).map((row) => [row.on, row])),
    years: new Set(rows.map((row) => yearOf(row.on))),
  };
}

/** Whether the year's table has been entered; without it only weekends are known. */
export function coversYear(calendar: WorkCalendar, year: number): boolean {
  return calendar.years.has(year);
}

export function isWorkingDay(calendar: WorkCalendar, date: CalendarDate): boolean {
  if (calendar.daysOff.has(date)) return false;
  return calendar.madeUpDays.has(date) || !isWeekend(date);
}

/** Why nobody works that day ("Chủ nhật", "ngày nghỉ Quốc khánh"), or null on a working day. */
export function nonWorkingReason(calendar: WorkCalendar, date: CalendarDate): Text | null {
  const off = calendar.daysOff.get(date);
  if (off) return dayOffText(off);
  return isWorkingDay(calendar, date) ? null : weekdayName(date);
}

/** The date itself when it is a working day, otherwise the first working day after it. */
export function nextWorkingDay(calendar: WorkCalendar, date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The `count`-th working day after `date`, or before it when negative; 0 gives the date itself. `date` is not counted (Civil Code 2015, Điều 147.2). */
export function addWorkingDays(calendar: WorkCalendar, date: CalendarDate, count: number): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; the same count with a minus sign when `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: CalendarDate, to: CalendarDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  const length = daysBetween(from, to);
  // Whole weeks hold five weekdays each; the table then corrects them.
  const weeks = Math.floor(length / 7);
  let count = weeks * 5;
  for (let day = addDays(from, weeks * 7 + 1); day <= to; day = addDays(day, 1)) if (!isWeekend(day)) count += 1;
  const inside = (on: CalendarDate) => from < on && on <= to;
  for (const on of calendar.daysOff.keys()) if (inside(on) && !isWeekend(on)) count -= 1;
  for (const on of calendar.madeUpDays.keys()) if (inside(on) && isWeekend(on)) count += 1;
  return count;
}

function isWeekend(date: CalendarDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}

function dayOffText({ kind, name }: DayOff): Text {
  switch (kind) {
    case "holiday":
      return { vi: `ngày nghỉ ${name.vi}`, en: `${name.en} holiday` };
    case "compensatory":
      return { vi: `ngày nghỉ bù ${name.vi}`, en: `day off in lieu of ${name.en}` };
    case "swapped-off":
      return { vi: `ngày nghỉ hoán đổi dịp ${name.vi}`, en: `swapped day off for ${name.en}` };
    default:
      return kind satisfies never;
  }
}
