import type { Logger } from "pino";

/** What the middleware notes of one request; it lies in `res.locals`. */
export type RequestNotes = {
  readonly requestId: string;
  readonly cspNonce: string;
  readonly log: Logger;
  readonly startedAt: number;
  readonly statements: { count: number };
};
