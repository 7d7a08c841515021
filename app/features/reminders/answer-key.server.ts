/** The secret part of a link in a mail: until when it is valid, and a signature over that and all it is bound to. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Instant, instant } from "~/lib/clock";
import type { AnswerLink } from "./answer-link";

type Bound = AnswerLink & { readonly userId: string };

const signature = (secret: string, { digestId, assignmentId, userId }: Bound, until: string) =>
  createHmac("sha256", secret).update(["answer-link", digestId, assignmentId, userId, until].join("\n")).digest("base64url");

/** A key for one person, one assignment and one mail. @param secret never leaves the server; a copy of the database makes no keys */
export function answerKey(secret: string, bound: Bound, expiresAt: Instant): string {
  const until = Math.floor(Date.parse(expiresAt) / 1000).toString(36);
  return `${until}.${signature(secret, bound, until)}`;
}

/** Until when `key` opens what it is bound to; null when it was not made here, or for something else. */
export function expiryOfKey(secret: string, bound: Bound, key: string): Instant | null {
  const [, until, signed] = /^([0-9a-z]{1,8})\.([\w-]{43})$/.exec(key) ?? [];
  if (until === undefined || signed === undefined) return null;
  const right = Buffer.from(signature(secret, bound, until));
  return timingSafeEqual(right, Buffer.from(signed)) ? instant(new Date(Number.parseInt(until, 36) * 1000)) : null;
}
