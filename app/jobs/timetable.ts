import type { Logger } from "pino";
import { dayOf, hourOf, type Instant, instant, systemClock } from "~/lib/clock";
import type { Database } from "~db/connection";
import { finishRun, giveBackRun, takeRun } from "./daily-runs.store.server";

/** Something that is done once a day, from `hour` on; what it returns goes into the log. Doing it twice must do no harm. */
export type DailyJob = { readonly name: string; readonly hour: number; run(db: Database, now: Instant): Promise<object> };

const minute = 60_000;
const lease = 60 * minute;
const pause = 10 * minute;

type Parts = { readonly db: Database; readonly log: Logger };

const after = (now: Instant, milliseconds: number) => instant(new Date(Date.parse(now) + milliseconds));

/**
 * Does what is due and not yet done today. After a standstill each job is caught up once, for it makes good all that was missed;
 * of several servers one does it. A job that fails is tried again after ten minutes.
 * @returns the names of the jobs that were done
 */
export async function runDueJobs({ db, log }: Parts, jobs: readonly DailyJob[], now: Instant): Promise<string[]> {
  const done: string[] = [];
  for (const job of jobs) {
    const run = { job: job.name, onDay: dayOf(now) };
    if (hourOf(now) < job.hour || !(await takeRun(db.write, run, { now, freeAt: after(now, lease) }))) continue;
    try {
      const facts = await job.run(db, now);
      await finishRun(db.write, run, now);
      done.push(job.name);
      log.info({ job: job.name, ...facts }, "daily job done");
    } catch (error) {
      log.error({ job: job.name, err: error }, "daily job failed");
      await giveBackRun(db.write, run, after(now, pause));
    }
  }
  return done;
}

/** Looks every minute for what is due, until it is stopped. */
export function startTimetable(parts: Parts, jobs: readonly DailyJob[]): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let isEnding = false;
  let running: Promise<unknown> = Promise.resolve();
  const work = async () => {
    // A database that does not answer is asked again in the next minute.
    await runDueJobs(parts, jobs, systemClock().now).catch((error) => parts.log.error({ err: error }, "timetable failed"));
    if (!isEnding)
      timer = setTimeout(() => {
        running = work();
      }, minute);
  };
  running = work();
  return {
    stop: async () => {
      isEnding = true;
      clearTimeout(timer);
      await running;
    },
  };
}
