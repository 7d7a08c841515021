import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";

/** What the pages of a request are shown with. */
export function viewOf({ db, clock, calendarDays }: AppLoadContext, actor: Actor): ViewContext {
  return { db: db.read, actor, now: clock.seenAt, today: clock.today, calendarDays };
}
