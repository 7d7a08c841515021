import type { RequestClock } from "~/http/context";
import { readCookie } from "~/http/cookies";
import { type CalendarDate, calendarDate, isCalendarDate } from "~/lib/calendar-date";
import { dayOf, demoClock, instant } from "~/lib/clock";
import type { Env } from "~/lib/env.server";

/** The day on which the demonstration world is looked at unless somebody chooses another. */
export const firstDemoDay: CalendarDate = calendarDate("2020-07-01");

/** The cookie in which a demonstration keeps the chosen day. */
export const demoDayCookie = "dondoc-today";

function demoDay(cookieHeader: string | null, env: Pick<Env, "today">): CalendarDate {
  const chosen = readCookie(cookieHeader, demoDayCookie);
  if (chosen && isCalendarDate(chosen)) return chosen;
  return env.today ?? firstDemoDay;
}

/** The clock of one request: the real one, or in a demonstration the chosen day with the real time of day. */
export function requestClock(cookieHeader: string | null, env: Pick<Env, "demo" | "today">, now: Date): RequestClock {
  if (env.demo) return demoClock(demoDay(cookieHeader, env), now);
  const moment = instant(now);
  return { now: moment, today: env.today ?? dayOf(moment) };
}
