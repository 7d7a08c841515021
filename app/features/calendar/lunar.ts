// Lunar days as Vietnam counts them: months begin on the day of the new moon in UTC+7, which can differ from China's calendar.
// New moons and the sun's longitude from J. Meeus, Astronomical Algorithms; right to within minutes from 1900 to 2100.

import { type CalendarDate, calendarDate } from "~/lib/calendar-date";

const RADIANS = Math.PI / 180;
const ZONE = 7 / 24;
const NEW_MOON_1900 = 2415021;

const toJulianDay = (date: CalendarDate) => Date.parse(date) / 86_400_000 + 2440588;
const fromJulianDay = (day: number) => calendarDate(new Date((day - 2440588) * 86_400_000).toISOString().slice(0, 10));

/** The Julian day number, in Vietnam, of the `k`-th new moon after 1 January 1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const sine = (a: number, b: number, c: number) => Math.sin((a + b * k + c * t * t) * RADIANS);
  const sun = [359.2242, 29.10535608, -0.0000333] as const;
  const moon = [306.0253, 385.81691806, 0.0107306] as const;
  const node = [21.2964, 390.67050646, -0.0016528] as const;
  const angle = (s: number, m: number, f: number) =>
    sine(s * sun[0] + m * moon[0] + f * node[0], s * sun[1] + m * moon[1] + f * node[1], s * sun[2] + m * moon[2] + f * node[2]);
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * Math.sin((166.56 + 132.87 * t) * RADIANS);
  const correction =
    (0.1734 - 0.000393 * t) * angle(1, 0, 0) +
    0.0021 * angle(2, 0, 0) -
    0.4068 * angle(0, 1, 0) +
    0.0161 * angle(0, 2, 0) -
    0.0004 * angle(0, 3, 0) +
    0.0104 * angle(0, 0, 2) -
    0.0051 * angle(1, 1, 0) -
    0.0074 * angle(1, -1, 0) +
    0.0004 * angle(1, 0, 2) -
    0.0004 * angle(-1, 0, 2) -
    0.0006 * angle(0, 1, 2) +
    0.001 * angle(0, -1, 2) +
    0.0005 * angle(1, 2, 0);
  const dynamicalTime = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + correction - dynamicalTime + 0.5 + ZONE);
}

/** Which of the twelve signs (30 degrees each, from the spring equinox) the sun is in as the day begins in Vietnam. */
function sunSign(julianDay: number): number {
  const t = (julianDay - 0.5 - ZONE - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t) * RADIANS;
  const centre = (1.9146 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36000.76983 * t + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** The number of the new moon that begins the month holding the winter solstice of `year` (the 11th month). */
function eleventhMonth(year: number): number {
  const yearEnd = toJulianDay(calendarDate(`${year}-12-31`));
  const k = Math.floor((yearEnd - NEW_MOON_1900) / 29.530588853);
  return sunSign(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/** The day on which a lunar month begins, leap months left out; `month` 1 to 10 of the lunar year that begins in `year`. */
function monthStart(year: number, month: number): number {
  const first = eleventhMonth(year - 1);
  const isLeapYear = eleventhMonth(year) - first === 13;
  const isLeap = (k: number) => sunSign(newMoonDay(k)) === sunSign(newMoonDay(k + 1));
  let k = first;
  let leapSeen = false;
  for (let left = month + 1; left > 0; ) {
    k += 1;
    if (isLeapYear && !leapSeen && isLeap(k)) leapSeen = true;
    else left -= 1;
  }
  return newMoonDay(k);
}

/** The calendar day of a lunar day of months 1 to 10, leap months left out; lunar New Year 2026 (1, 1) is 17/02/2026. */
export function lunarDay(year: number, month: number, day: number): CalendarDate {
  return fromJulianDay(monthStart(year, month) + day - 1);
}
