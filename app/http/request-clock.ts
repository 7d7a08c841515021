import type { Knex } from "knex";
import type { RequestClock } from "~/http/context";
import { readCookie } from "~/http/cookies";
import { type CalendarDate, calendarDate, isCalendarDate } from "~/lib/calendar-date";
import { dayOf, demoClock, endOfDay, type Instant, instant, startOfDay } from "~/lib/clock";
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
  if (env.demo) {
    const clock = demoClock(demoDay(cookieHeader, env), now);
    return { ...clock, seenAt: justBefore(endOfDay(clock.today)) };
  }
  const moment = instant(now);
  return { now: moment, seenAt: moment, today: env.today ?? dayOf(moment) };
}

const justBefore = (moment: Instant) => instant(new Date(Date.parse(moment) - 1));
const justAfter = (moment: Instant) => instant(new Date(Date.parse(moment) + 1));

/**
 * A demonstration is visited at any hour of many days, all of which fall on the chosen day: an action then comes
 * after whatever already happened on it.
 */
export async function afterWhatHappened(db: Knex, clock: RequestClock): Promise<RequestClock> {
  const [from, to] = [startOfDay(clock.today), endOfDay(clock.today)];
  const row = await db("assignment_events").where("at", ">=", from).where("at", "<", to).max({ last: "at" }).first();
  const next = row?.last ? justAfter(row.last as Instant) : clock.now;
  return next > clock.now && next < to ? { ...clock, now: next } : clock;
}
