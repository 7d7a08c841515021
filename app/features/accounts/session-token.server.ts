import { createHash, randomBytes } from "node:crypto";

/** The cookie's name where the site is reached without https. */
export const sessionCookieName = "dondoc-session";

// Over https the prefix makes browsers refuse such a cookie from a neighbouring host, who could else plant a session.
const cookieNameFor = (secure: boolean) => (secure ? `__Host-${sessionCookieName}` : sessionCookieName);

export const sessionDays = 7;

/** A new secret for the cookie: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token, so that a copy of the database opens no session. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The session token in a Cookie header; null when there is none. */
export function tokenInCookie(cookieHeader: string | null, { secure }: { secure: boolean }): string | null {
  for (const part of (cookieHeader ?? "").split(";")) {
    const [name, value] = part.trim().split("=");
    if (name === cookieNameFor(secure) && value) return value;
  }
  return null;
}

/** The Set-Cookie value that carries `token`, or that ends the cookie when it is null. */
export function sessionCookie(token: string | null, { secure }: { secure: boolean }): string {
  const life = token === null ? 0 : sessionDays * 86_400;
  return `${cookieNameFor(secure)}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? "; Secure" : ""}`;
}
