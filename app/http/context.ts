/** What the server hands to every loader and action. */
import type { Logger } from "pino";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Env } from "~/lib/env.server";
import type { Locale } from "~/lib/i18n/text";
import type { Database } from "~db/connection";

/** Reads what people hand in, outside of any request. */
export type Readings = {
  /** Has the draft read; resolves when that is over, whatever came of it. */
  begin(draftId: string): Promise<void>;
  /** Stops reading it. */
  cancel(draftId: string): void;
};

/**
 * `now` is when a command acts, `seenAt` the moment that views look at. They differ in a demonstration only:
 * its chosen day is seen as it stands in the evening, whatever the hour of the visit.
 */
export type RequestClock = { readonly now: Instant; readonly seenAt: Instant; readonly today: CalendarDate };

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly db: Database;
    /** The whole table of the working calendar, read when it is first asked for. */
    readonly calendarDays: NonNullable<ViewContext["calendarDays"]>;
    readonly env: Env;
    readonly log: Logger;
    /** Documents that are being read beside the requests. */
    readonly readings: Readings;
    readonly requestId: string;
    /** Goes into every script tag; the content security policy names it. */
    readonly cspNonce: string;
    readonly clock: RequestClock;
    /** Null when nobody is signed in. */
    readonly actor: Actor | null;
    /** The person of an ended or expired session, so that an interrupted form can be given back to them. */
    readonly lapsedUserId: string | null;
    readonly locale: Locale;
  }
}
