import type { Request, RequestHandler } from "express";
import { ownHosts } from "~/http/own-hosts";
import type { Env } from "~/lib/env.server";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

const refusal = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Từ chối</title>
<p>Yêu cầu này đến từ một trang khác nên không được thực hiện. Hãy mở Đôn Đốc và làm lại tại đó.</p>
<p lang="en">This request came from another site and was not carried out. Open Đôn Đốc and try again there.</p></html>`;

function isForeign(request: Request, env: Env): boolean {
  const site = request.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return true;
  const origin = request.get("origin");
  if (origin === undefined) return site === undefined && request.get("cookie") !== undefined;
  return !URL.canParse(origin) || !ownHosts((name) => request.get(name), env).includes(new URL(origin).host);
}

/**
 * Refuses writes that another site makes a signed-in person's browser send. Browsers say where a request
 * comes from; one that carries a cookie and does not say so is refused as well.
 */
export function refuseForeignWrites(env: Env): RequestHandler {
  return (request, response, next) => {
    if (safe.has(request.method) || !isForeign(request, env)) return next();
    response.status(403).type("html").send(refusal);
  };
}
