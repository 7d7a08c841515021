import type { AppLoadContext } from "@remix-run/node";
import type { Request, Response } from "express";
import type { Actor } from "~/features/accounts/actor";
import { actorOfRequest } from "~/features/accounts/actor-of-request.server";
import { tokenInCookie } from "~/features/accounts/session-token.server";
import { calendarDaysOf } from "~/features/calendar/load-work-calendar.server";
import type { Readings } from "~/http/context";
import { readCookie } from "~/http/cookies";
import { afterWhatHappened, requestClock } from "~/http/request-clock";
import { isSecure, localeCookie } from "~/http/set-cookie";
import { instant } from "~/lib/clock";
import type { Env } from "~/lib/env.server";
import type { Locale } from "~/lib/i18n/text";
import { once } from "~/lib/once";
import type { Database } from "~db/connection";
import type { RequestNotes } from "./request-notes";

function localeOf(actor: Actor | null, cookieHeader: string | null): Locale {
  if (actor) return actor.locale;
  return readCookie(cookieHeader, localeCookie) === "en" ? "en" : "vi";
}

/** Who asks, when, and in which language: what every loader and action is given. */
export async function loadContext(
  parts: { env: Env; db: Database; readings: Readings; clock: () => Date },
  request: Request,
  response: Response,
): Promise<AppLoadContext> {
  const { env, db, readings } = parts;
  const { requestId, cspNonce, log } = response.locals as RequestNotes;
  const cookieHeader = request.get("cookie") ?? null;
  const real = parts.clock();
  const chosen = requestClock(cookieHeader, env, real);
  const isWrite = request.method !== "GET" && request.method !== "HEAD";
  const clock = env.demo && isWrite ? await afterWhatHappened(db.read, chosen) : chosen;
  const token = tokenInCookie(cookieHeader, { secure: isSecure(env) });
  const session = await actorOfRequest({ db: db.read, token, now: clock.now, realNow: instant(real) });
  const locale = localeOf(session.actor, cookieHeader);
  const calendarDays = once(() => calendarDaysOf({ db: db.read }));
  return { env, db, calendarDays, log, readings, requestId, cspNonce, clock, ...session, locale };
}
