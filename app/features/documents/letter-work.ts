// One assignment as letters speak of it, and the words that a Vietnamese document uses for numbers and days.

import type { WorkState } from "~/features/calendar/deadline-state";
import { type CalendarDate, daysBetween, monthOf } from "~/lib/calendar-date";

export type LetterPlan = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuedOn: CalendarDate | null;
  readonly issuerName: string;
};

export type LetterWork = {
  readonly id: string;
  readonly taskId: string;
  readonly plan: LetterPlan;
  readonly lead: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly section: string;
  /** Where the task stands among those of its plan. */
  readonly position: number;
  /** The place in the plan: "IV.3". */
  readonly passage: string | null;
  readonly deliverable: string | null;
  readonly supports: readonly string[];
  /** The day that counts, after extensions and other moves. */
  readonly dueOn: CalendarDate | null;
  /** The day with which the work was assigned, as the calendar lets it fall. */
  readonly originalDueOn: CalendarDate | null;
  /** The words of the plan for the deadline, quoted; "" where it has none. */
  readonly dueWords: string;
  /** The period of a periodic work: "quý III/2020". */
  readonly occurrence: string | null;
  readonly workState: WorkState;
  /** The day that counts once it is done or waits to be read. */
  readonly countsOn: CalendarDate | null;
  readonly daysLate: number;
  /** Days late against the original day. */
  readonly daysLateByOriginal: number;
};

type Days = Pick<LetterWork, "dueOn" | "originalDueOn" | "daysLateByOriginal">;

/** Letters urge what is still to be done: an answer that waits to be read, paused or finished work is not urged. */
export function isUrged(work: Pick<LetterWork, "workState">): boolean {
  return work.workState === "not-started" || work.workState === "in-progress";
}

/** "03": numbers below ten carry a zero in documents. */
export function counted(count: number): string {
  return String(count).padStart(2, "0");
}

/** "08/7/2020": days below 10 and the months 1 and 2 carry a zero (NĐ 30/2020, Phụ lục I). */
export function documentDate(day: CalendarDate): string {
  const month = monthOf(day);
  return `${day.slice(8, 10)}/${month <= 2 ? `0${month}` : month}/${day.slice(0, 4)}`;
}

const romans: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 to 399 as a Roman number. */
export function roman(count: number): string {
  let [left, words] = [count, ""];
  for (const [value, sign] of romans)
    while (left >= value) {
      words += sign;
      left -= value;
    }
  return words;
}

/** "quá hạn 02 ngày", "còn 05 ngày", "đến hạn trong ngày", "không có thời hạn". */
export function standingWords({ dueOn, daysLate }: Pick<LetterWork, "dueOn" | "daysLate">, today: CalendarDate): string {
  if (dueOn === null) return "không có thời hạn";
  if (daysLate > 0) return `quá hạn ${counted(daysLate)} ngày`;
  const left = daysBetween(today, dueOn);
  return left === 0 ? "đến hạn trong ngày" : `còn ${counted(left)} ngày`;
}

/** " (hạn ban đầu 06/7/2020)" where another day counts now, else nothing. */
export function originalDueWords({ dueOn, originalDueOn }: Omit<Days, "daysLateByOriginal">): string {
  if (dueOn === originalDueOn) return "";
  return ` (hạn ban đầu ${originalDueOn === null ? "không có" : documentDate(originalDueOn)})`;
}

/** ", quá hạn 12 ngày so với hạn ban đầu" where another day counts now and the first one has passed, else nothing. */
export function originallyLateWords({ dueOn, originalDueOn, daysLateByOriginal }: Days): string {
  if (dueOn === originalDueOn || daysLateByOriginal === 0) return "";
  return `, quá hạn ${counted(daysLateByOriginal)} ngày so với hạn ban đầu`;
}

/** "03 nhiệm vụ quá hạn và 01 nhiệm vụ chưa đến hạn". */
export function situationWords(works: readonly Pick<LetterWork, "daysLate">[]): string {
  const late = works.filter((work) => work.daysLate > 0).length;
  const open = works.length - late;
  const parts = [late > 0 ? `${counted(late)} nhiệm vụ quá hạn` : "", open > 0 ? `${counted(open)} nhiệm vụ chưa đến hạn` : ""];
  return parts.filter(Boolean).join(" và ");
}

const kindOfNumber: readonly (readonly [RegExp, string])[] = [
  [/\/KH-/u, "Kế hoạch"],
  [/\/QĐ-/u, "Quyết định"],
  [/\/CT-/u, "Chỉ thị"],
  [/\/NQ-/u, "Nghị quyết"],
  [/\/TB-/u, "Thông báo"],
  [/\/CTr-/u, "Chương trình"],
];

/** "Kế hoạch số 142/KH-UBND ngày 14/5/2020 của Ủy ban nhân dân tỉnh Lào Cai". */
export function planWords({ number, issuedOn, issuerName, title }: LetterPlan): string {
  if (number === null) return `Kế hoạch “${title}” của ${issuerName}`;
  const kind = kindOfNumber.find(([pattern]) => pattern.test(number))?.[1] ?? "Văn bản";
  return `${kind} số ${number}${issuedOn ? ` ngày ${documentDate(issuedOn)}` : ""} của ${issuerName}`;
}

/** The plans of these works in one phrase; more than three are left to the annex. */
export function basisWords(plans: readonly LetterPlan[]): string {
  const words = [...new Map(plans.map((plan) => [plan.id, planWords(plan)])).values()];
  if (words.length > 3) return `${counted(words.length)} văn bản giao nhiệm vụ`;
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} và ${words.at(-1)}`;
}
