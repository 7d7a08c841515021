import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "~/features/accounts/actor";
import { calendarDaysOf } from "~/features/calendar/load-work-calendar.server";
import { frameView } from "~/features/progress/frame.view.server";
import { viewOf } from "~/http/view-of";
import { once } from "~/lib/once";
import { countingStatements, type Database } from "~db/connection";
import { viewOf as viewOn } from "./world-builder";

type Context = LoaderFunctionArgs["context"];

function contextOf(database: Database, actor: Actor, when: string): Context {
  const { now, today } = viewOn(database.read, actor, when);
  const calendarDays = once(() => calendarDaysOf({ db: database.read }));
  const clock = { now, seenAt: now, today };
  return { db: database, calendarDays, clock, actor, lapsedUserId: null, env: { smtpUrl: null } } as unknown as Context;
}

/**
 * What the handlers of one request give, without a server or a browser, and how many statements they ask with the frame around their
 * page. Two more say who asks: the session, and the roles.
 */
export async function askedPage<T>(
  database: Database,
  { actor, when }: { readonly actor: Actor; readonly when: string },
  handle: (context: Context) => Promise<T>,
): Promise<{ page: T; statements: number }> {
  const context = contextOf(database, actor, when);
  const counter = { count: 0 };
  const page = await countingStatements(counter, async () => {
    await frameView(viewOf(context, actor));
    return handle(context);
  });
  return { page, statements: counter.count + 2 };
}
