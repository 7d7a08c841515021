// A digest in one sentence, for where there is no room: how much there is, and the most urgent item.

import { inLocale, type Locale, type Messages } from "~/lib/i18n/text";
import { type SaidItem, wordsOf } from "./digest";
import { digestText } from "./digest.text";

type Words = Messages<typeof digestText>;

/** "quá hạn 2 ngày", "đến hạn hôm nay", "còn 3 ngày"; nothing without a deadline. */
export function distanceWords(daysLeft: number | null, t: Words): string {
  if (daysLeft === null) return t.noDeadline;
  if (daysLeft < 0) return t.overdue(-daysLeft);
  return daysLeft === 0 ? t.dueToday : t.left(daysLeft);
}

/** "2 việc quá hạn, 1 việc sắp đến hạn". Messages that tell of a mark count what was marked. */
export function countsOf(items: readonly SaidItem[], t: Words): string {
  if (items.some(({ stage }) => stage === "urgent")) return t.subjectUrgent(items.length, markOf(items, t));
  const count = (fits: (daysLeft: number) => boolean) => items.filter(({ daysLeft }) => fits(daysLeft ?? 0)).length;
  const parts: [number, (count: number) => string][] = [
    [count((left) => left < 0), t.subjectOverdue],
    [count((left) => left === 0), t.subjectToday],
    [count((left) => left > 0), t.subjectSoon],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, say]) => say(number))
    .join(", ");
}

/** The highest mark among the items. */
function markOf(items: readonly SaidItem[], t: Words): string {
  return items.some(({ urgency }) => urgency === "express") ? t.express : t.urgent;
}

/** The mark of an item before its words; nothing for ordinary work. */
export function markBefore({ urgency }: SaidItem, t: Words): string {
  return urgency === "none" ? "" : `[${urgency === "express" ? t.express : t.urgent}] `;
}

const taskLength = 140;

/** "1 việc quá hạn, 2 việc sắp đến hạn. Gấp nhất: Báo cáo tổng kết (quá hạn 2 ngày)". The items are in their order of urgency. */
export function summaryOf(items: readonly SaidItem[], locale: Locale): string {
  const t = inLocale(digestText, locale);
  const [first] = items;
  if (!first) return "";
  const whole = wordsOf(first);
  const task = whole.length > taskLength ? `${whole.slice(0, taskLength).replace(/\s+\S*$/, "")}…` : whole;
  return t.summary(countsOf(items, t), markBefore(first, t) + task, distanceWords(first.daysLeft, t));
}
