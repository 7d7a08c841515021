import type { Logger } from "pino";
import { type DailyJob, runDaily } from "~/features/timetable/run-daily.server";
import { type Instant, systemClock } from "~/lib/clock";
import type { Database } from "~db/connection";
import { repeat } from "./repeat";

type Parts = { readonly db: Database; readonly log: Logger };

/** Does what is due and not yet done today, one job after the other. @returns the names of the jobs that were done */
export async function runDueJobs({ db, log }: Parts, jobs: readonly DailyJob[], now: Instant): Promise<string[]> {
  const done: string[] = [];
  for (const job of jobs) {
    const ended = await runDaily(db, job, now);
    if (ended === null) continue;
    if ("error" in ended) log.error({ job: job.name, err: ended.error }, "daily job failed");
    else {
      log.info({ job: job.name, ...ended.facts }, "daily job done");
      done.push(job.name);
    }
  }
  return done;
}

/** Looks every minute for what is due, until it is stopped. */
export function startTimetable(parts: Parts, jobs: readonly DailyJob[]): { stop(): Promise<void> } {
  return repeat(async () => {
    // A database that does not answer is asked again in the next minute.
    await runDueJobs(parts, jobs, systemClock().now).catch((error) => parts.log.error({ err: error }, "timetable failed"));
  });
}
