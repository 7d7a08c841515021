import { readFileSync } from "node:fs";
import type { Request, RequestHandler } from "express";
import type { Database } from "~db/connection";
import { engineVersion } from "~db/dialect";
import { pendingMigrations } from "~db/migrations";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

/** What `/healthz` tells anybody. */
export type Health = { readonly state: "ok" | "unavailable" };

/** What it tells a request from this machine itself: why. */
export type HealthDetails = Health & {
  readonly database: string;
  readonly migrations: "current" | readonly string[] | "unknown";
  readonly version: string;
};

async function readHealth(db: Database): Promise<HealthDetails> {
  try {
    const pending = await pendingMigrations(db.read);
    return pending.length === 0
      ? { state: "ok", database: await engineVersion(db.read), migrations: "current", version }
      : { state: "unavailable", database: await engineVersion(db.read), migrations: pending, version };
  } catch {
    return { state: "unavailable", database: "unreachable", migrations: "unknown", version };
  }
}

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
const proxyHeaders = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "forwarded", "via", "x-real-ip"];

// A proxy on the same machine passes on the requests of others; what it adds gives it away.
function isFromThisMachine(request: Request): boolean {
  return loopback.has(request.socket.remoteAddress ?? "") && proxyHeaders.every((name) => request.get(name) === undefined);
}

/** Answers 200 when requests can be served, 503 otherwise. Versions are told on the machine itself only. */
export function health(db: Database): RequestHandler {
  return async (request, response) => {
    const details = await readHealth(db);
    const told: Health = isFromThisMachine(request) ? details : { state: details.state };
    response
      .set("Cache-Control", "no-store")
      .status(details.state === "ok" ? 200 : 503)
      .json(told);
  };
}
