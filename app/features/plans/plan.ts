// A plan is known by its number within the year of its issuer, runs from its first to its last day, and takes effect no earlier than it is issued.

import type { DeadlinePolicy } from "~/features/calendar/deadline-spec";
import { type CalendarDate, formatDate, yearOf } from "~/lib/calendar-date";
import type { Problem, Verdict } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

export const beforeMeanings = ["including", "excluding"] as const;
export const weekendRules = ["roll-forward", "stay"] as const;
export const peersSeeChoices = ["state", "nothing"] as const;

export type PlanBasis = { readonly number: string; readonly issuedOn: CalendarDate | null; readonly about: string };

/** What a plan says of itself. */
export type PlanFacts = {
  readonly number: string | null;
  readonly title: string;
  readonly issuerId: string;
  readonly standingId: string;
  readonly place: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly effectiveOn: CalendarDate;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  readonly cutOffOn: CalendarDate | null;
  readonly carriesOutId: string | null;
  /** Whether "trước ngày 05/7" includes that day. */
  readonly beforeMeans: (typeof beforeMeanings)[number];
  readonly weekendRule: (typeof weekendRules)[number];
  /** What an assigned agency sees of the others' work. */
  readonly peersSee: (typeof peersSeeChoices)[number];
  readonly bases: readonly PlanBasis[];
  readonly recipients: readonly string[];
};

export type PassageWords = { readonly code: string; readonly heading: string; readonly words: string };

/** What a passage says: a point that fits on its heading has no other words. */
export function wordsOfPassage({ heading, words }: Pick<PassageWords, "heading" | "words">): string {
  return words === "" ? heading : words;
}

/** How the plan reads its deadlines. */
export function deadlinePolicyOf(plan: Pick<PlanFacts, "beforeMeans" | "weekendRule">): DeadlinePolicy {
  return { beforeMeans: plan.beforeMeans, weekend: plan.weekendRule };
}

/** The year in which the number counts: of issue, or of taking effect while the day of issue is not known. */
export function numberYear(plan: Pick<PlanFacts, "issuedOn" | "effectiveOn">): number {
  return yearOf(plan.issuedOn ?? plan.effectiveOn);
}

function order(
  field: string,
  first: CalendarDate | null,
  second: CalendarDate | null,
  text: (first: string, second: string) => Text,
): Problem[] {
  if (first === null || second === null || first <= second) return [];
  return [{ field, text: text(formatDate(first), formatDate(second)) }];
}

type Dated = Pick<PlanFacts, "title" | "issuedOn" | "effectiveOn" | "periodFrom" | "periodTo" | "cutOffOn">;

/** Whether the facts hold together; each problem names its field. */
export function checkPlan(plan: Dated): Verdict {
  const problems: Problem[] = [];
  if (plan.title === "") {
    problems.push({ field: "title", text: { vi: "Hãy nhập trích yếu (tên) của kế hoạch.", en: "Enter the title of the plan." } });
  }
  problems.push(
    ...order("effectiveOn", plan.issuedOn, plan.effectiveOn, (issued, effective) => ({
      vi: `Ngày hiệu lực ${effective} đứng trước ngày ban hành ${issued}. Hãy sửa một trong hai ngày.`,
      en: `It takes effect on ${effective}, before it is issued on ${issued}. Correct one of the two days.`,
    })),
    ...order("periodTo", plan.periodFrom, plan.periodTo, (from, to) => ({
      vi: `Ngày cuối giai đoạn ${to} đứng trước ngày đầu ${from}. Hãy sửa một trong hai ngày.`,
      en: `The period ends on ${to}, before it begins on ${from}. Correct one of the two days.`,
    })),
    ...order("cutOffOn", plan.periodFrom, plan.cutOffOn, (from, cutOff) => ({
      vi: `Ngày chốt số liệu ${cutOff} đứng trước ngày đầu giai đoạn ${from}. Hãy sửa một trong hai ngày.`,
      en: `Data are closed on ${cutOff}, before the period begins on ${from}. Correct one of the two days.`,
    })),
  );
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** The sentence for a number that the issuer has already used that year. */
export function numberTaken(number: string, year: number, title: string): Text {
  return {
    vi: `Số ${number} năm ${year} của cơ quan này đã có: “${title}”. Hãy kiểm tra số hiệu, hoặc mở kế hoạch đó.`,
    en: `This agency already has ${number} of ${year}: “${title}”. Check the number, or open that plan.`,
  };
}
