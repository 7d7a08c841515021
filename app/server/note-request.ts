import { randomBytes } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Env } from "~/lib/env.server";
import { newId } from "~/lib/id";
import { countingStatements } from "~db/connection";
import type { RequestNotes } from "./request-notes";

const wanted = /^[\w-]{8,64}$/;

function requestIdOf(request: Request, env: Env): string {
  const given = env.trustProxy ? request.get("x-request-id") : undefined;
  return given && wanted.test(given) ? given : newId();
}

const elapsed = (notes: RequestNotes) => Math.round((performance.now() - notes.startedAt) * 10) / 10;

// Counts are complete when the head of the answer is written: all reading is done before rendering begins.
function announceWork(response: Response, notes: RequestNotes): void {
  const writeHead = response.writeHead;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    response.setHeader("X-Statements", notes.statements.count);
    response.setHeader("Server-Timing", `total;dur=${elapsed(notes)}`);
    return writeHead.apply(response, args);
  }) as typeof writeHead;
}

/** Gives the request its id, its nonce and its log, counts its SQL statements, and logs how it ended. */
export function noteRequest({ env, log }: { env: Env; log: Logger }): RequestHandler {
  return (request, response, next) => {
    const requestId = requestIdOf(request, env);
    const notes: RequestNotes = {
      requestId,
      cspNonce: randomBytes(16).toString("base64"),
      log: log.child({ requestId }),
      startedAt: performance.now(),
      statements: { count: 0 },
    };
    Object.assign(response.locals, notes);
    response.setHeader("X-Request-Id", requestId);
    if (env.demo || env.mode === "test") announceWork(response, notes);
    response.on("close", () => {
      // The path without its query: queries can carry what people search for and one-time links.
      const line = {
        method: request.method,
        path: request.originalUrl.split("?")[0],
        status: response.statusCode,
        ms: elapsed(notes),
        statements: notes.statements.count,
      };
      notes.log.info(line, response.writableFinished ? "request" : "request aborted");
    });
    countingStatements(notes.statements, () => next());
  };
}
