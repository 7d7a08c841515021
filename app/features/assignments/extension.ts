// An extension is asked for with a reason and a later day, before or after the deadline, while the work is not yet handed in; the
// original day stays beside the new one.

import type { WorkState } from "~/features/calendar/deadline-state";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Problem } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

const extensionStates = ["asked", "granted", "conditional", "refused", "withdrawn", "lapsed"] as const;
export type ExtensionState = (typeof extensionStates)[number];

type Facts = {
  readonly withdrawnAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  readonly condition: string | null;
  readonly lapsedAt: Instant | null;
};

/** How an extension stood at `now`; one that was made by then. */
export function extensionState({ withdrawnAt, decidedAt, decision, condition, lapsedAt }: Facts, now: Instant): ExtensionState {
  const isPast = (at: Instant | null) => at !== null && at <= now;
  if (isPast(withdrawnAt)) return "withdrawn";
  if (!isPast(decidedAt)) return "asked";
  if (decision === "refused") return "refused";
  if (isPast(lapsedAt)) return "lapsed";
  return condition === null ? "granted" : "conditional";
}

/** One extension as the pages show it. */
export type ExtensionShown = {
  readonly id: string;
  readonly state: ExtensionState;
  readonly madeAt: Instant;
  /** Null when nobody asked and it was granted all the same. */
  readonly askedBy: string | null;
  readonly reason: string;
  readonly wantedOn: CalendarDate;
  readonly grantedOn: CalendarDate | null;
  /** The earlier day to which the granted one was corrected. */
  readonly correctedOn: CalendarDate | null;
  readonly condition: string | null;
  readonly words: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly lapsedWords: string | null;
};

/** How an assignment stands that is to be extended. */
export type Extensible = { readonly workState: WorkState; readonly dueOn: CalendarDate | null };

const done: Text = {
  vi: "Phần việc này đã hoàn thành, nên không gia hạn nữa.",
  en: "This work is completed, so it is not extended any more.",
};
const cancelled: Text = { vi: "Phần việc này đã hủy, nên không gia hạn.", en: "This work is cancelled, so it is not extended." };
const handedIn: Text = {
  vi: "Kết quả đã gửi và đang chờ xác nhận, nên chưa cần gia hạn. Nếu bị trả lại, hãy đề nghị khi đó.",
  en: "The result is handed in and awaits confirmation, so no extension is needed yet. Ask for one if it is returned.",
};
const noDeadline: Text = {
  vi: "Phần việc này không có thời hạn, nên không có gì để gia hạn.",
  en: "This work has no deadline, so there is nothing to extend.",
};
const notLater = (dueOn: CalendarDate): Text => ({
  vi: `Thời hạn hiện nay là ${formatDate(dueOn)}; ngày mới phải sau ngày đó.`,
  en: `The deadline is ${formatDate(dueOn)} now; the new day must be after it.`,
});
const inThePast = (today: CalendarDate): Text => ({
  vi: `Ngày này đã qua. Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
  en: `This day has passed. Choose ${formatDate(today)} or later.`,
});

/** Why paused work is not resumed with a new day before `today`: it would be overdue at once. */
export const resumedInThePast = (today: CalendarDate): Text => ({
  vi: `Ngày này đã qua, phần việc sẽ quá hạn ngay. Hãy chọn ngày từ ${formatDate(today)} trở đi, hoặc bỏ trống để giữ thời hạn cũ.`,
  en: `This day has passed, so the work would be overdue at once. Choose ${formatDate(today)} or later, or leave it empty to keep the deadline.`,
});

/** For what reason a deadline stays when several are extended to one day. */
export const keptReasons = ["completed", "cancelled", "undated", "notLater"] as const;
export type KeptReason = (typeof keptReasons)[number];
export type Kept = { readonly reason: KeptReason; readonly text: Text };

function keptAnyway({ workState, dueOn }: Extensible): Kept | null {
  if (workState === "completed") return { reason: "completed", text: done };
  if (workState === "cancelled") return { reason: "cancelled", text: cancelled };
  return dueOn === null ? { reason: "undated", text: noDeadline } : null;
}

/** Why work that stands so cannot have its deadline extended at all; null when it can. */
export const whyNotExtended = (work: Extensible): Text | null => keptAnyway(work)?.text ?? null;

/** Why a deadline cannot be extended to `on`; null when it can. Work that was handed in is judged by its new day like any other. */
export function keptFrom(on: CalendarDate, work: Extensible): Kept | null {
  const isNotLater = work.dueOn !== null && on <= work.dueOn;
  return keptAnyway(work) ?? (isNotLater ? { reason: "notLater", text: notLater(work.dueOn) } : null);
}

const notEarlier = (until: CalendarDate): Text => ({
  vi: `Đang gia hạn đến ${formatDate(until)}; sửa thì ngày mới phải trước ngày đó. Muốn lùi thêm, hãy gia hạn.`,
  en: `It is extended until ${formatDate(until)}; the corrected day must be before it. For a later day, extend it.`,
});
const notExtending = (before: CalendarDate): Text => ({
  vi: `Thời hạn trước khi gia hạn là ${formatDate(before)}; ngày mới phải sau ngày đó.`,
  en: `The deadline before the extension was ${formatDate(before)}; the new day must be after it.`,
});
const lateAtOnce = (today: CalendarDate): Text => ({
  vi: `Ngày này đã qua, phần việc sẽ quá hạn ngay. Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
  en: `This day has passed, so the work would be overdue at once. Choose ${formatDate(today)} or later.`,
});

type Corrected = {
  /** The day until which it is extended. */
  readonly until: CalendarDate;
  /** The deadline before the extension. */
  readonly before: CalendarDate | null;
  readonly today: CalendarDate;
};

/** Why a granted extension cannot be corrected to `on`; null when it can. It stays an extension, and makes nobody late by itself. */
export function whyNotCorrected(on: CalendarDate, { until, before, today }: Corrected): Text | null {
  if (on >= until) return notEarlier(until);
  if (before !== null && on <= before) return notExtending(before);
  return on < today ? lateAtOnce(today) : null;
}

// Of many works, so many sentences as a reader takes in at once.
const MOST_SENTENCES = 5;

/** What stands at the day that would extend nothing: each reason once, however many works it keeps. */
export function nothingExtended(kept: readonly Kept[]): Problem[] {
  return eachOnce(kept.map(({ text }) => text)).map((text) => ({ field: "on", text }));
}

/** The first few of the sentences, none of them twice. */
export function eachOnce(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.vi, text])).values()].slice(0, MOST_SENTENCES);
}

/** What stands against asking for `wantedOn`. */
export function askProblems(work: Extensible, wantedOn: CalendarDate, today: CalendarDate): Problem[] {
  const never = work.workState === "awaiting-confirmation" ? handedIn : whyNotExtended(work);
  if (never) return [{ field: null, text: never }];
  if (work.dueOn !== null && wantedOn <= work.dueOn) return [{ field: "wantedOn", text: notLater(work.dueOn) }];
  return wantedOn < today ? [{ field: "wantedOn", text: inThePast(today) }] : [];
}
