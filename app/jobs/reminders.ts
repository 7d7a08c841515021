import type { Logger } from "pino";
import { remindNow } from "~/features/reminders/remind-now.server";
import { systemClock } from "~/lib/clock";
import type { Env } from "~/lib/env.server";
import type { Database } from "~db/connection";
import { repeat } from "./repeat";

type Parts = { readonly db: Database; readonly env: Env; readonly log: Logger };

/**
 * Sweeps every full hour and sends what waits every minute, until it is stopped. Several servers on one database share the work:
 * what one has taken, no other takes.
 */
export function startReminders({ db, env, log }: Parts): { stop(): Promise<void> } {
  return repeat(async (isEnding) => {
    try {
      const done = await remindNow({ db, env }, () => systemClock().now, { isEnding });
      if (done.queued > 0 || done.handled > 0) log.info({ ...done }, "reminders");
    } catch (error) {
      // The next minute tries again; what was queued stays queued.
      log.error({ err: error }, "reminders failed");
    }
  });
}
