import { dayOf, hourOf, type Instant, instant } from "~/lib/clock";
import type { Database } from "~db/connection";
import { finishRun, giveBackRun, takeRun } from "./daily-runs.store.server";

/** Something that is done once a day, from `hour` on; what it returns goes into the log. Doing it twice must do no harm. */
export type DailyJob = { readonly name: string; readonly hour: number; run(db: Database, now: Instant): Promise<object> };

/** How a run ended: with facts for the log, or with what was thrown. */
export type DailyRun = { readonly facts: object } | { readonly error: unknown };

const minute = 60_000;
const lease = 60 * minute;
const pause = 10 * minute;

const after = (now: Instant, milliseconds: number) => instant(new Date(Date.parse(now) + milliseconds));

/**
 * Does a job if it is due and not yet done today. After a standstill it is caught up once, for it makes good all that was missed;
 * of several servers one does it. A run that fails is tried again after ten minutes, one whose server died after an hour.
 * @returns how it ended; null when it was not this caller's turn
 */
export async function runDaily(db: Database, job: DailyJob, now: Instant): Promise<DailyRun | null> {
  const run = { job: job.name, onDay: dayOf(now) };
  if (hourOf(now) < job.hour || !(await takeRun(db.write, run, { now, freeAt: after(now, lease) }))) return null;
  try {
    const facts = await job.run(db, now);
    await finishRun(db.write, run, now);
    return { facts };
  } catch (error) {
    await giveBackRun(db.write, run, after(now, pause));
    return { error };
  }
}
