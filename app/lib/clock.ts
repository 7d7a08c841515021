import { addDays, type CalendarDate, calendarDate, formatDate } from "~/lib/calendar-date";

/** A moment as UTC ISO text with milliseconds (`2020-07-05T17:00:00.000Z`). Sorts as text. */
export type Instant = string & { readonly __brand: "Instant" };

/** A zone without daylight saving. */
export type Zone = { readonly name: string; readonly offsetMinutes: number };

/** What a request or a job works with: the moment, and the day it falls on in the official zone. */
export type Clock = { readonly now: Instant; readonly today: CalendarDate };

/** Official time of Vietnam, UTC+7. */
export const officialZone: Zone = { name: "Asia/Ho_Chi_Minh", offsetMinutes: 420 };

const shifted = (moment: Date | Instant, zone: Zone) => new Date(new Date(moment).getTime() + zone.offsetMinutes * 60_000);

/** Throws RangeError on an invalid Date. */
export function instant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The day a moment falls on. 2020-07-05T17:00Z is already 06/07/2020 in Vietnam. */
export function dayOf(moment: Instant, zone: Zone = officialZone): CalendarDate {
  return calendarDate(shifted(moment, zone).toISOString().slice(0, 10));
}

/** The full hour of a moment, 0 to 23, local time. */
export function hourOf(moment: Instant, zone: Zone = officialZone): number {
  return shifted(moment, zone).getUTCHours();
}

/** 00:00 local time. */
export function startOfDay(date: CalendarDate, zone: Zone = officialZone): Instant {
  return instant(new Date(Date.parse(`${date}T00:00:00Z`) - zone.offsetMinutes * 60_000));
}

/** 24:00 local time: the first moment after the day, so that `moment < endOfDay(due)` is in time (Civil Code 2015, Điều 148.6). */
export function endOfDay(date: CalendarDate, zone: Zone = officialZone): Instant {
  return startOfDay(addDays(date, 1), zone);
}

/** `time` is `HH:MM` or `HH:MM:SS`, 00:00 to 23:59:59. Throws RangeError on anything else. */
export function atLocalTime(date: CalendarDate, time: string, zone: Zone = officialZone): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) throw new RangeError(`Not a time of day: ${JSON.stringify(time)}`);
  return instant(new Date(Date.parse(`${date}T${time}Z`) - zone.offsetMinutes * 60_000));
}

/** `dd/mm/yyyy HH:MM` local time. */
export function formatInstant(moment: Instant, zone: Zone = officialZone): string {
  return `${formatDate(dayOf(moment, zone))} ${shifted(moment, zone).toISOString().slice(11, 16)}`;
}

/** The only reader of the machine's clock; called by routes and jobs, never by a rule. */
export function systemClock(): Clock {
  const now = instant(new Date(Date.now()));
  return { now, today: dayOf(now) };
}

/** A fixed day with the real time of day, for demonstrations and tests. */
export function demoClock(today: CalendarDate, real: Date): Clock {
  return { now: atLocalTime(today, shifted(real, officialZone).toISOString().slice(11, 19)), today };
}
