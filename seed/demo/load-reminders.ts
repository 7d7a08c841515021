import type { Knex } from "knex";
import { deliverDigests, type Post } from "~/features/reminders/deliver-digests.server";
import { defaultDelivery } from "~/features/reminders/delivery";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { atHour } from "~/features/reminders/remind-day.server";
import { addDays, type CalendarDate, calendarDate } from "~/lib/calendar-date";
import type { Moment } from "./made";

const daysBefore = 14;

// No letter leaves a demonstration: its reminders stand on the screen.
const screenOnly: Post = { mailer: null, from: null, publicUrl: null, allowed: ["in-app"] };

/** The sweeps of one day, at the usual hour, after whatever the world did in the night. */
function sweepOf(on: CalendarDate): Moment {
  const now = atHour(on, defaultDelivery.usualHour);
  const at = { on, hour: defaultDelivery.usualHour, now, hasMail: false, mailDomain: "dondoc.invalid" };
  return {
    at: now,
    make: async (trx) => {
      await queueDigests({ read: trx, write: trx }, at);
      await deliverDigests(trx, () => now, screenOnly);
    },
  };
}

/**
 * What was reminded of in the two weeks up to each of `days`, on which the demonstration begins for somebody: the sweeps of the
 * product itself, each at its hour. What comes after those days is left to the people of the demonstration.
 */
export function reminderMoments(days: readonly string[]): Moment[] {
  const swept = days.flatMap((day) =>
    Array.from({ length: daysBefore + 1 }, (_none, back) => addDays(calendarDate(day), back - daysBefore)),
  );
  return [...new Set(swept)].map(sweepOf);
}

/** Nobody sweeps a demonstration between those days and the day that is looked at, so nothing counts as missed in between. */
export async function forgetSweeps(trx: Knex.Transaction): Promise<void> {
  await trx("reminder_sweeps").delete();
}
