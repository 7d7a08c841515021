import { firstDemoDay } from "~/http/request-clock";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import type { Database } from "~db/connection";
import type { Call } from "./command";

/** Remembered in the database, so that later commands know that its people and papers are invented. */
export const demoMark = { key: "demo", value: "1" };

/** Whether the database holds the demo world. */
export async function isDemoWorld(db: Database): Promise<boolean> {
  return (await db.read("settings").where(demoMark).first("key")) !== undefined;
}

/** The day that a command looks at when none is named: today, or in the demo world the day on which it begins. */
export async function dayLookedAt(call: Call): Promise<CalendarDate> {
  const chosen = call.env().today;
  if (chosen) return chosen;
  return (await isDemoWorld(call.db())) ? firstDemoDay : dayOf(call.now);
}
