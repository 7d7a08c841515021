import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Database } from "~db/connection";

const patience = 8_000;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  });
}

/** Stops taking requests, lets those under way finish (8 seconds at most), closes the database, and ends the process. */
export function shutDownOnSignal({ server, db, log }: { server: Server; db: Database; log: Logger }): void {
  let isEnding = false;
  const end = async (signal: string) => {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, "stopping");
    await closed(server);
    await db.close();
    log.info("stopped");
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
