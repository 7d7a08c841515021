import type { Env } from "~/lib/env.server";

/** The cookie that keeps the language of people who are not signed in. */
export const localeCookie = "dondoc-locale";

const yearInSeconds = 365 * 86_400;

/** Whether cookies travel over https only. */
export function isSecure(env: Pick<Env, "publicUrl">): boolean {
  return env.publicUrl?.startsWith("https:") ?? false;
}

/** A Set-Cookie value for a plain setting of the screens, kept for a year; it opens nothing. */
export function settingCookie(name: string, value: string, env: Pick<Env, "publicUrl">): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${yearInSeconds}${isSecure(env) ? "; Secure" : ""}`;
}

/** The headers that set these cookies. */
export function settingCookies(...cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}
