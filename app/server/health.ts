import { readFileSync } from "node:fs";
import type { RequestHandler } from "express";
import type { Database } from "~db/connection";
import { engineVersion } from "~db/dialect";
import { pendingMigrations } from "~db/migrations";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

/** What `/healthz` says: whether the process, its database and its schema can serve. */
export type Health = { process: "ok"; database: string; migrations: "current" | readonly string[] | "unknown"; version: string };

async function readHealth(db: Database): Promise<Health> {
  try {
    const pending = await pendingMigrations(db.read);
    return {
      process: "ok",
      database: await engineVersion(db.read),
      migrations: pending.length === 0 ? "current" : pending,
      version,
    };
  } catch {
    return { process: "ok", database: "unreachable", migrations: "unknown", version };
  }
}

/** Answers 200 when requests can be served, 503 otherwise. */
export function health(db: Database): RequestHandler {
  return async (_request, response) => {
    const state = await readHealth(db);
    response
      .set("Cache-Control", "no-store")
      .status(state.migrations === "current" ? 200 : 503)
      .json(state);
  };
}
