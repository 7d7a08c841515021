// The agency that leads an assignment splits it among its people and units; what it gives them is due no later than the whole, and is done when it says so.

import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Problem } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

export const partStates = ["not-started", "in-progress", "reported", "returned", "done", "withdrawn"] as const;
/** `reported` waits for the word of who gave it. */
export type PartState = (typeof partStates)[number];

export const partEvents = ["given", "noted", "reported", "confirmed", "returned", "moved", "handed-over", "withdrawn"] as const;
export type PartEvent = (typeof partEvents)[number];

/** Nothing is to be done for it any more. */
export const isOver = (state: PartState): boolean => state === "done" || state === "withdrawn";

/** The states in which it is the holder's to do: what was reported waits for the word of who gave it. */
export const statesToDo = ["not-started", "in-progress", "returned"] as const satisfies readonly PartState[];
export const isToDo = (state: PartState): boolean => statesToDo.some((one) => one === state);

/** The state after `event`; null when it may not happen in `state`. */
export function partStateAfter(event: PartEvent, state: PartState | null): PartState | null {
  if (event === "given") return state === null ? "not-started" : null;
  if (state === null || isOver(state)) return null;
  switch (event) {
    case "noted":
      return state === "not-started" ? "in-progress" : state;
    case "reported":
      return state === "reported" ? null : "reported";
    case "confirmed":
      return state === "reported" ? "done" : null;
    case "returned":
      return state === "reported" ? "returned" : null;
    case "moved":
    case "handed-over":
      return state;
    case "withdrawn":
      return "withdrawn";
    default:
      return event satisfies never;
  }
}

type Days = { readonly dueOn: CalendarDate | null; readonly outerDueOn: CalendarDate | null; readonly today: CalendarDate };

/** What stands against an inner deadline: none although the whole has one, one after the whole, one that has passed. */
function partDayProblem({ dueOn, outerDueOn, today }: Days): Text | null {
  if (dueOn === null)
    return outerDueOn === null
      ? null
      : {
          vi: `Hãy nhập hạn nội bộ, muộn nhất là ${formatDate(outerDueOn)}.`,
          en: `Enter an inner deadline, ${formatDate(outerDueOn)} at the latest.`,
        };
  if (outerDueOn !== null && dueOn > outerDueOn)
    return {
      vi: `Cả phần việc phải xong trước hết ngày ${formatDate(outerDueOn)}, nên hạn nội bộ không được sau ngày đó.`,
      en: `The whole is due on ${formatDate(outerDueOn)}, so an inner deadline cannot be after that day.`,
    };
  return dueOn < today
    ? {
        vi: `Ngày này đã qua. Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
        en: `This day has passed. Choose ${formatDate(today)} or later.`,
      }
    : null;
}

/** The same, at the field `field`. When the whole is overdue already, its parts may be due up to any day from today on. */
export function partDayProblems(field: string, days: Days): Problem[] {
  const isLate = days.outerDueOn !== null && days.outerDueOn < days.today;
  const text = partDayProblem(isLate ? { ...days, outerDueOn: null } : days);
  return text === null ? [] : [{ field, text }];
}

type Standing = { readonly state: PartState; readonly dueOn: CalendarDate | null };

/** "3/5": the parts that are done, of those that were not withdrawn. It is all that the outside is told. */
export function partCount(parts: readonly Pick<Standing, "state">[]): { readonly done: number; readonly total: number } {
  const kept = parts.filter(({ state }) => state !== "withdrawn");
  return { done: kept.filter(({ state }) => state === "done").length, total: kept.length };
}

/** Whether an open part is due after the whole, whose deadline came nearer since. */
export function isAfterWhole({ state, dueOn }: Standing, outerDueOn: CalendarDate | null): boolean {
  return !isOver(state) && outerDueOn !== null && dueOn !== null && dueOn > outerDueOn;
}

/** Whether an open part could be given more time: the whole got a later day after it was given, and the inside stays as it was. */
export function hasMoreTime(
  parts: readonly { readonly state: PartState; readonly givenAt: Instant }[],
  movedLaterAt: Instant | null,
): boolean {
  return movedLaterAt !== null && parts.some(({ state, givenAt }) => !isOver(state) && givenAt < movedLaterAt);
}

type Urgent = Standing & { readonly id: string };

/** Most urgent first: longest overdue, then nearest, then without a day. */
export function byUrgency(a: Urgent, b: Urgent): number {
  const key = ({ dueOn, id }: Urgent) => `${dueOn ?? "9999-99-99"} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
