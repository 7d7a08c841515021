import type { Logger } from "pino";
import { pendingReadings, readDraft } from "~/features/importing/draft/read-draft.server";
import { layOutFile } from "~/features/importing/from-reading/lay-out-file.server";
import { systemClock } from "~/lib/clock";
import type { Env } from "~/lib/env.server";
import type { Database } from "~db/connection";
import { repeat } from "./repeat";

type Parts = { readonly db: Database; readonly env: Env; readonly log: Logger };

const pause = 30_000;

/**
 * Reads what people hand in, one document after another because recognising pictures takes a whole core, and what another server
 * has left: of several servers on one database, one reads each document.
 */
export function startReadings({ db, env, log }: Parts) {
  const running = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();
  const read = async (draftId: string, { signal }: AbortController) => {
    if (signal.aborted) return;
    const tools = { dataDir: env.dataDir, layOutFile, now: () => systemClock().now, signal };
    await readDraft(db, tools, draftId).catch((error) => log.error({ err: error, draftId }, "reading failed"));
  };
  const begin = (draftId: string): Promise<void> => {
    if (running.has(draftId)) return last;
    const control = new AbortController();
    running.set(draftId, control);
    last = last.then(() => read(draftId, control)).finally(() => running.delete(draftId));
    return last;
  };
  // A database that is away or not yet migrated is said by /healthz; whoever hands a document in then is told so.
  const look = () =>
    pendingReadings(db.read, systemClock().now).then(
      (ids) => void ids.map(begin),
      (error) => log.error({ err: error }, "documents left half read were not found"),
    );
  const looking = repeat(look, pause);
  return {
    begin,
    cancel: (draftId: string) => running.get(draftId)?.abort(),
    stop: async () => {
      await looking.stop();
      for (const control of running.values()) control.abort();
      await last;
    },
  };
}
