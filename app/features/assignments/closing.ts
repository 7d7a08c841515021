// Late is not closed: after the due day work is still taken and shown as late; after the closing day nothing is taken until somebody opens it again.

import type { CalendarDate } from "~/lib/calendar-date";
import { formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

/** How an assignment stands to the closing of its occurrence, its task or its plan. */
export type Closing = {
  /** The last day on which anything is taken; never before the due day of the assignment itself. */
  readonly closesOn: CalendarDate;
  /** The last day for which it was opened again. */
  readonly reopenedUntil: CalendarDate | null;
  readonly isClosed: boolean;
};

type Set = {
  readonly closesOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly reopenedUntil: CalendarDate | null;
};

/** What a closing day was set for: all of a plan, a task, or one occurrence of it. */
export type ClosingSet = {
  readonly task_id: string | null;
  readonly occurrence: string | null;
  /** Null lifts the one set before. */
  readonly closes_on: CalendarDate | null;
};

/**
 * The nearest closing day counts: of the occurrence, then of the task, then of the plan; one that was lifted lets the next outer
 * one count. `sets` concern one assignment, the last one set first.
 */
export function nearestClosing(sets: readonly ClosingSet[]): CalendarDate | null {
  const scopes = [
    (set: ClosingSet) => set.task_id !== null && set.occurrence !== null,
    (set: ClosingSet) => set.task_id !== null && set.occurrence === null,
    (set: ClosingSet) => set.task_id === null,
  ];
  return scopes.map((isOf) => sets.find(isOf)?.closes_on ?? null).find((closesOn) => closesOn !== null) ?? null;
}

/** Null when no closing day is set. */
export function closingOn(today: CalendarDate, { closesOn, dueOn, reopenedUntil }: Set): Closing | null {
  if (closesOn === null) return null;
  // An extension beyond the closing day would otherwise be worth nothing.
  const last = dueOn !== null && dueOn > closesOn ? dueOn : closesOn;
  const isOpenAgain = reopenedUntil !== null && today <= reopenedUntil;
  return { closesOn: last, reopenedUntil: isOpenAgain ? reopenedUntil : null, isClosed: today > last && !isOpenAgain };
}

/** Why nothing is taken, and who can change that. */
export function closedText(closesOn: CalendarDate): Text {
  const day = formatDate(closesOn);
  return {
    vi: `Đã khóa sổ sau ngày ${day}, nên không nhận báo cáo, minh chứng và kết quả nữa. Chuyên viên theo dõi của cơ quan ban hành hoặc cơ quan thường trực có thể mở lại.`,
    en: `Closed after ${day}: no report, evidence or result is accepted. The secretariat of the issuing or standing agency can open it again.`,
  };
}
