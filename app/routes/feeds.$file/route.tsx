import { createHash } from "node:crypto";
import { feedCalendar } from "~/features/calendar-feeds/feed-calendar";
import { feedEvents } from "~/features/calendar-feeds/feed-events.view.server";
import { publicLoader } from "~/http/guarded";
import { requestRate } from "~/http/request-rate.server";
import { NotFound } from "~/lib/errors";

// An office may read one address from many machines, each every quarter of an hour.
const isTooOften = requestRate({ most: 200, perMs: 600_000 });

/** A calendar of deadlines for programs; whoever knows its secret reads it, until it is revoked. */
export const loader = publicLoader(async ({ url, request, context }) => {
  const key = url.searchParams.get("key") ?? "";
  if (!/^[\w-]{20,100}$/.test(key)) throw new NotFound();
  if (isTooOften(key, performance.now()))
    return new Response(null, { status: 429, headers: { "Retry-After": "600", "Cache-Control": "no-store" } });
  const { db, clock, env } = context;
  const content = await feedEvents({ db: db.read, now: clock.seenAt, today: clock.today }, key);
  const body = feedCalendar({ ...content, publicUrl: env.publicUrl });
  const headers = {
    ETag: `"${createHash("sha256").update(body).digest("base64url")}"`,
    // Kept by the reader, never by a proxy, and asked again each time: a revoked address answers no more at once.
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="don-doc.ics"',
    },
  });
});
