/** Who a form was shown to, so that it can be given back to them when the browser no longer says whose session it was. */
import { createHmac, timingSafeEqual } from "node:crypto";

const signature = (secret: string, userId: string) =>
  createHmac("sha256", secret).update(["typist", userId].join("\n")).digest("base64url");

/** A mark for the forms that `userId` is shown. It opens nothing; what is kept under it only the same person gets back. */
export function typistMark(secret: string, userId: string): string {
  return `${userId}.${signature(secret, userId)}`;
}

/** The person behind a mark; null when it was not made here. */
export function typistOf(secret: string, mark: unknown): string | null {
  if (typeof mark !== "string") return null;
  const [, userId, signed] = /^([\w-]{1,64})\.([\w-]{43})$/.exec(mark) ?? [];
  if (userId === undefined || signed === undefined) return null;
  return timingSafeEqual(Buffer.from(signature(secret, userId)), Buffer.from(signed)) ? userId : null;
}
