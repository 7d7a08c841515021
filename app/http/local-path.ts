import type { Env } from "~/lib/env.server";
import { ownHosts } from "./own-hosts";

/** `text` when it is an address inside this site (path and query), otherwise `fallback`: nobody is sent elsewhere. */
export function localPath(text: unknown, fallback: string): string {
  const base = "http://inside.invalid";
  if (typeof text !== "string" || !text.startsWith("/") || !URL.canParse(text, base)) return fallback;
  const url = new URL(text, base);
  // "/.//host" is inside, but the path that is left of it, "//host", names another site.
  return url.origin === base && !url.pathname.startsWith("//") ? url.pathname + url.search : fallback;
}

/** The page of this site (path and query) from which a request came, otherwise `fallback`. */
export function refererPath(request: Request, env: Pick<Env, "trustProxy" | "publicUrl">, fallback: string): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return fallback;
  const from = new URL(referer);
  const hosts = [new URL(request.url).host, ...ownHosts((name) => request.headers.get(name), env)];
  const isOwn = hosts.includes(from.host);
  return isOwn ? localPath(from.pathname + from.search, fallback) : fallback;
}
