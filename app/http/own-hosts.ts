import type { Env } from "~/lib/env.server";

type HeaderOf = (name: string) => string | null | undefined;

/**
 * The hosts (with port) under which this site is reached: that of the request, that of `PUBLIC_URL`, and the one that a
 * proxy says it was asked for, which is believed only where a proxy is configured (`TRUST_PROXY`).
 */
export function ownHosts(headerOf: HeaderOf, env: Pick<Env, "trustProxy" | "publicUrl">): string[] {
  const forwarded = env.trustProxy ? headerOf("x-forwarded-host")?.split(",")[0]?.trim() : undefined;
  const publicHost = env.publicUrl ? new URL(env.publicUrl).host : undefined;
  return [headerOf("host"), forwarded, publicHost].filter((host) => typeof host === "string");
}

/** A whole address of this site, to be copied out of a page: under `PUBLIC_URL`, else as the page itself was asked for. */
export function ownAddress(path: string, asked: URL, env: Pick<Env, "publicUrl">): string {
  return new URL(path, env.publicUrl ?? asked.origin).href;
}
