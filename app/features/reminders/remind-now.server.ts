/** Sweeps what has become due and sends what waits: what the timetable does every minute, and `dondoc remind` once. */
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, hourOf, type Instant } from "~/lib/clock";
import type { Database } from "~db/connection";
import { type Delivered, deliverDigests, type Sending } from "./deliver-digests.server";
import { readSweeps } from "./outbox.store.server";
import { readReminding } from "./plan-digests.server";
import { mailDomain, openPost, type PostEnv, readSender } from "./post.server";
import { queueDigests } from "./queue-digests.server";
import { queueUrgent } from "./queue-urgent.server";
import { atHour, hoursOf } from "./remind-day.server";

type Parts = { readonly db: Database; readonly env: PostEnv };

/** How sending goes on, and the way out that is opened for it. */
type Way = Sending & { readonly open?: typeof openPost };

async function sweep({ db, env }: Parts, on: CalendarDate, hour: number, now: Instant): Promise<number> {
  const from = await readSender(db.read, env);
  return queueDigests(db, { on, hour, now, hasMail: from !== null, mailDomain: mailDomain(from, env) });
}

/** Queues what was marked as urgent; at every minute, not only at full hours. */
async function tellUrgent({ db, env }: Parts, now: Instant): Promise<number> {
  const from = await readSender(db.read, env);
  return queueUrgent(db, { now, hasMail: from !== null, mailDomain: mailDomain(from, env) });
}

async function isSwept({ db }: Parts, on: CalendarDate, hour: number): Promise<boolean> {
  return (await readSweeps(db.read, on)).some((slot) => slot.onDay === on && slot.hour >= hour);
}

/** Carries out the present hour, unless it was swept already, and sends what waits. Several processes may do so at once. */
export async function remindNow(
  parts: Parts,
  clock: () => Instant,
  { open = openPost, ...sending }: Way = {},
): Promise<Delivered & { readonly queued: number }> {
  const now = clock();
  const [on, hour] = [dayOf(now), hourOf(now)];
  const urgent = await tellUrgent(parts, now);
  const queued = urgent + ((await isSwept(parts, on, hour)) ? 0 : await sweep(parts, on, hour, now));
  const post = await open(parts.db, parts.env);
  try {
    return { queued, ...(await deliverDigests(parts.db.write, clock, post, sending)) };
  } finally {
    post.close();
  }
}

/** Carries out every hour of a day of the demonstration, as if the machine had run through it. */
export async function remindWholeDay(parts: Parts, on: CalendarDate): Promise<void> {
  const { people } = await readReminding(parts.db.read, atHour(on, 0));
  const post = await openPost(parts.db, parts.env);
  try {
    for (const hour of hoursOf(people.values())) {
      await tellUrgent(parts, atHour(on, hour));
      await sweep(parts, on, hour, atHour(on, hour));
      await deliverDigests(parts.db.write, () => atHour(on, hour), post);
    }
  } finally {
    post.close();
  }
}
