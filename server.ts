import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { dailyObligations } from "./app/jobs/obligations";
import { startReadings } from "./app/jobs/readings";
import { startReminders } from "./app/jobs/reminders";
import { startTimetable } from "./app/jobs/timetable";
import { readEnv, WrongEnvironment } from "./app/lib/env.server";
import { openLog } from "./app/lib/log.server";
import { builtAssets, createServer } from "./app/server/create-server";
import { shutDownOnSignal } from "./app/server/shut-down";
import { openDatabase } from "./db/connection";

type Pages = { build: ServerBuild | (() => Promise<ServerBuild>); assets: RequestHandler[] };

async function builtPages(): Promise<Pages> {
  const path = new URL("./build/server/index.js", import.meta.url).href;
  return { build: (await import(path)) as ServerBuild, assets: builtAssets() };
}

// While developing, Vite compiles each page when it is asked for.
async function livePages(): Promise<Pages> {
  const vite = await (await import("vite")).createServer({ server: { middlewareMode: true } });
  return { build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>, assets: [vite.middlewares] };
}

function environment() {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof WrongEnvironment)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const env = environment();
const log = openLog(env.logLevel);
const db = openDatabase(env.databaseUrl);
const pages = env.mode === "development" ? await livePages() : await builtPages();
const readings = startReadings({ db, env, log });
const server = createHttpServer(createServer({ env, db, log, readings, ...pages }));

server.on("error", (error) => {
  log.fatal({ err: error }, "cannot listen");
  process.exit(1);
});
server.listen(env.port, env.host, () => {
  const { port } = server.address() as AddressInfo;
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  log.info({ address: `http://${host}:${port}`, demo: env.demo }, "listening");
});
const reminders = env.reminders ? startReminders({ db, env, log }) : null;
// The periods of a demonstration end where its documents end.
const timetable = env.demo ? null : startTimetable({ db, log }, [dailyObligations]);
const stopJobs = async () => void (await Promise.all([reminders?.stop(), timetable?.stop(), readings.stop()]));
shutDownOnSignal({ server, db, log, beforeClosing: stopJobs });
