import { tokenHash, tokenInCookie } from "~/features/accounts/session-token.server";
import type { Env } from "~/lib/env.server";

/** The cookie that keeps the language of people who are not signed in. */
export const localeCookie = "dondoc-locale";

const yearInSeconds = 365 * 86_400;

/** Whether cookies travel over https only. */
export function isSecure(env: Pick<Env, "publicUrl">): boolean {
  return env.publicUrl?.startsWith("https:") ?? false;
}

type Asked = { readonly request: Request; readonly context: { readonly env: Pick<Env, "publicUrl"> } };

/** The session token that a request carries; null when there is none. */
export function sessionTokenOf({ request, context }: Asked): string | null {
  return tokenInCookie(request.headers.get("cookie"), { secure: isSecure(context.env) });
}

/** The fingerprint of the session that asks, by which it is told from the person's other ones. */
export function sessionHashOf(asked: Asked): string {
  return tokenHash(sessionTokenOf(asked) ?? "");
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
