// A directive may name the day by which an answer is awaited; the lead agency answers it once, in words, and late is said but not closed.

import { daysLate } from "~/features/calendar/deadline-state";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { HistoryEntry } from "./assignment-shown";

/** A directive as the page of its work shows it. */
export type DirectiveShown = {
  readonly id: string;
  readonly words: string;
  readonly givenAt: Instant;
  readonly givenBy: string | null;
  readonly answerBy: CalendarDate | null;
  readonly answer: { readonly words: string; readonly at: Instant; readonly by: string | null } | null;
  /** Days by which the answer came late, or is late until today; 0 in time and without a day. */
  readonly daysLate: number;
};

/** Days by which an answer is late: judged by the day it came, until then by `today`. */
export function answerLate(answerBy: CalendarDate | null, answeredAt: Instant | null, today: CalendarDate): number {
  return daysLate(answerBy, answeredAt === null ? today : dayOf(answeredAt));
}

/** The directives in a history (the newest first), each with its answer. */
export function directivesIn(history: readonly HistoryEntry[], today: CalendarDate): DirectiveShown[] {
  const answers = new Map(history.flatMap((entry) => (entry.answers === null ? [] : [[entry.answers, entry] as const])));
  return history
    .filter(({ kind }) => kind === "directive-given")
    .map((entry) => {
      const answer = answers.get(entry.id) ?? null;
      return {
        id: entry.id,
        words: entry.words ?? "",
        givenAt: entry.at,
        givenBy: entry.userName ?? entry.agencyName,
        answerBy: entry.answerBy,
        answer: answer && { words: answer.words ?? "", at: answer.at, by: answer.userName },
        daysLate: answerLate(entry.answerBy, answer?.at ?? null, today),
      };
    });
}

/** Said of a day for the answer that has passed. */
export const answerDayPassed = (today: CalendarDate): Text => ({
  vi: `Ngày này đã qua. Hãy chọn ngày từ ${formatDate(today)} trở đi, hoặc để trống.`,
  en: `This day has passed. Choose ${formatDate(today)} or later, or leave it empty.`,
});
