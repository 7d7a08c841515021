/** Who a form was shown to, so that it can be given back to them when the browser no longer says whose session it was. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { addDays, type CalendarDate } from "~/lib/calendar-date";

const signature = (secret: string, userId: string, day: CalendarDate) =>
  createHmac("sha256", secret).update(["typist", userId, day].join("\n")).digest("base64url");

/**
 * A mark for the forms that `userId` is shown on a day. It opens nothing; what is kept under it only the same person gets back.
 * A page that somebody saved soon stops to speak for them.
 */
export function typistMark(secret: string, userId: string, today: CalendarDate): string {
  return `${userId}.${signature(secret, userId, today)}`;
}

/** The person behind a mark of today or, for who types past midnight, of yesterday; null when it was not made here. */
export function typistOf(secret: string, mark: unknown, today: CalendarDate): string | null {
  if (typeof mark !== "string") return null;
  const [, userId, signed] = /^([\w-]{1,64})\.([\w-]{43})$/.exec(mark) ?? [];
  if (userId === undefined || signed === undefined) return null;
  const isOf = (day: CalendarDate) => timingSafeEqual(Buffer.from(signature(secret, userId, day)), Buffer.from(signed));
  return isOf(today) || isOf(addDays(today, -1)) ? userId : null;
}
