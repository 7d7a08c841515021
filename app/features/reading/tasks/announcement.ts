// What stands before the first number says what the points are: orders, or the conclusions of a meeting.

import { comparable } from "~/lib/vietnamese-text";

export type Announced = "orders" | "conclusions" | null;

const ORDERS =
  /(?:yêu cầu|chỉ đạo|(?<!(?:xét|theo) )đề nghị|giao)[^.;]{0,400}:$|(?:nhiệm vụ|giải pháp|nội dung|công việc|biện pháp)[^.;]{0,60}(?:sau|sau đây|như sau)\s*:$/u;
const CONCLUSIONS = /(?:kết luận|thống nhất|chỉ đạo|có ý kiến)[^.;:]{0,60}như sau\s*:$/u;

/** Where the conclusions begin among the words before the first number; after the last of them where they do not. */
export function conclusionsFrom(preamble: readonly string[]): number {
  const at = preamble.findIndex((words) => CONCLUSIONS.test(comparable(words)));
  return at < 0 ? preamble.length : at + 1;
}

/** What the last words before the first number announce; null in papers that are no orders. */
export function announcedBy(preamble: readonly string[]): Announced {
  const last = comparable(preamble.at(-1) ?? "");
  if (CONCLUSIONS.test(last)) return "conclusions";
  return ORDERS.test(last) ? "orders" : null;
}
