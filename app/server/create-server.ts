import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Readings } from "~/http/context";
import type { Env } from "~/lib/env.server";
import type { Database } from "~db/connection";
import { boundBodies } from "./bound-bodies";
import { health } from "./health";
import { loadContext } from "./load-context";
import { noteRequest } from "./note-request";
import { refuseForeignWrites } from "./refuse-foreign-writes";
import type { RequestNotes } from "./request-notes";
import { securityHeaders } from "./security-headers";

type Parts = {
  readonly env: Env;
  readonly db: Database;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly log: Logger;
  readonly readings: Readings;
  readonly clock?: () => Date;
  /** Stands before the pages: Vite while developing, otherwise the built files. */
  readonly assets?: RequestHandler[];
};

const clientFolder = fileURLToPath(new URL("../../build/client", import.meta.url));

/** The files of the build. Those under /assets carry a hash in their name and never change. */
export function builtAssets(folder = clientFolder): RequestHandler[] {
  const assets = express.Router();
  assets.use("/assets", express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", index: false }));
  assets.use("/assets", (_request, response) => void response.status(404).end());
  return [assets, express.static(folder, { maxAge: "1h", index: false })];
}

const faultPage = (requestId: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lỗi hệ thống</title>
<p>Hệ thống gặp lỗi và chưa thực hiện được yêu cầu. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã ${requestId}.</p>
<p lang="en">The system met an error and did not carry out the request. Try again; if it stays, tell the administrator the code ${requestId}.</p></html>`;

const fault: ErrorRequestHandler = (error, _request, response, _next) => {
  const { log, requestId } = response.locals as RequestNotes;
  log.error({ err: error }, "fault");
  if (response.headersSent) return void response.destroy();
  response.status(500).type("html").send(faultPage(requestId));
};

// Pages show what one person may see; on a shared computer the next one must not find them by going back. An answer that says
// itself how long it may be kept (a calendar) is believed.
const keepNothing: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    return writeHead.apply(response, args);
  }) as typeof writeHead;
  next();
};

// Whoever is not behind a proxy of ours could write these; without them every part of the server sees the real address.
const forgetProxy: RequestHandler = (request, _response, next) => {
  for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-for"]) delete request.headers[name];
  next();
};

/** The web server: an express app without a port. */
export function createServer({
  env,
  db,
  build,
  log,
  readings,
  clock = () => new Date(),
  assets = builtAssets(),
}: Parts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.trustProxy);
  app.get("/healthz", health(db));
  if (!env.trustProxy) app.use(forgetProxy);
  app.use(noteRequest({ env, log }), ...securityHeaders(env), compression());
  app.use(...assets);
  app.use(refuseForeignWrites(env), boundBodies);
  app.all("*", keepNothing);
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: env.mode,
      getLoadContext: (request, response) => loadContext({ env, db, readings, clock }, request, response),
    }),
  );
  app.use(fault);
  return app;
}
