import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { inTransaction } from "~db/connection";

type Run = { readonly job: string; readonly onDay: CalendarDate };

/**
 * Takes the run of a job on a day, unless it was done or somebody is at it; who has taken it and was not heard of until `freeAt`
 * has lost it. @returns whether it is the caller's now
 */
export async function takeRun(
  db: Knex,
  { job, onDay }: Run,
  { now, freeAt }: { now: Instant; freeAt: Instant },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const made: unknown[] = await trx("daily_runs")
      .insert({ job, on_day: onDay, free_at: freeAt })
      .onConflict(["job", "on_day"])
      .ignore()
      .returning("job");
    if (made.length > 0) return true;
    const lost = trx("daily_runs").where({ job, on_day: onDay }).whereNull("finished_at").andWhere("free_at", "<=", now);
    return (await lost.update({ free_at: freeAt })) > 0;
  });
}

/** Remembers that the run was done. */
export async function finishRun(db: Knex, { job, onDay }: Run, now: Instant): Promise<void> {
  await db("daily_runs").where({ job, on_day: onDay }).update({ finished_at: now });
}

/** Lets go of a run that failed; it may be taken again from `freeAt` on. */
export async function giveBackRun(db: Knex, { job, onDay }: Run, freeAt: Instant): Promise<void> {
  await db("daily_runs").where({ job, on_day: onDay }).update({ free_at: freeAt });
}
