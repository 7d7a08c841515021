import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Database } from "~db/connection";

const patience = 8_000;

function closed(server: Server, log: Logger): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    const cut = () => {
      log.warn("requests that were still under way are cut off");
      server.closeAllConnections();
    };
    setTimeout(cut, patience).unref();
  });
}

type Running = { server: Server; db: Database; log: Logger; beforeClosing?: () => Promise<void> };

/**
 * Stops taking requests, lets those under way finish (8 seconds at most), closes the database, and ends the process.
 * `beforeClosing` ends what else uses the database.
 */
export function shutDownOnSignal({ server, db, log, beforeClosing = async () => undefined }: Running): void {
  let isEnding = false;
  const end = async (signal: string) => {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, "stopping");
    await Promise.all([closed(server, log), beforeClosing()]);
    await db.close();
    log.info("stopped");
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
