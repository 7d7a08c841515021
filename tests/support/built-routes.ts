/** The loaders and actions of the build, asked in this process: all that a server does with a request but carrying it. */
import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { pino } from "pino";
import { readEnv } from "~/lib/env.server";
import { loadContext } from "~/server/load-context";
import { openDatabase } from "~db/connection";
import type { RunningServer } from "./server";

const idle = { begin: async () => undefined, cancel: () => undefined };
const notes = { requestId: "in-process", cspNonce: "", log: pino({ level: "silent" }) };

/** Opens the build on the database of a running server. Who asks, and when, is told from the request as the server tells it. */
export async function openBuiltRoutes(server: RunningServer) {
  const build: ServerBuild = await import(/* @vite-ignore */ join(process.cwd(), "build/server/index.js"));
  const env = readEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: server.dataDir });
  const db = openDatabase(env.databaseUrl);
  const parts = { env, db, readings: idle, clock: () => new Date() };
  const handle = createRequestHandler(build, "production");

  async function ask(path: string, sent: RequestInit): Promise<Response> {
    const { host } = new URL(server.address);
    const request = new Request(server.address + path, { ...sent, headers: { ...sent.headers, host } });
    const head = { method: request.method, get: (name: string) => request.headers.get(name) ?? undefined };
    return handle(request, await loadContext(parts, head as ExpressRequest, { locals: notes } as unknown as ExpressResponse));
  }
  return { ask, close: () => db.close() };
}
