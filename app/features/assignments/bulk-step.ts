// What the secretariat does with one or many assignments at once: pause, resume, cancel, open again, mark as urgent; what stands otherwise is left as it is and said.

import type { Action } from "~/features/accounts/permission";
import type { WorkState } from "~/features/calendar/deadline-state";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { type Extensible, eachOnce, whyNotExtended } from "./extension";

const bulkSteps = ["extension", "pause", "resumption", "cancellation", "reopening", "urgency"] as const;
export type BulkStep = (typeof bulkSteps)[number];

/** The right that each step asks for. */
export const stepAction: Readonly<Record<BulkStep, Action>> = {
  extension: "extension.decide",
  pause: "assignment.pause",
  resumption: "assignment.pause",
  cancellation: "assignment.pause",
  reopening: "closing.set",
  urgency: "assignment.assign",
};

const finished: Text = { vi: "Đã hoàn thành.", en: "It is completed." };
const cancelled: Text = { vi: "Đã hủy.", en: "It is cancelled." };
const paused: Text = { vi: "Đang tạm dừng.", en: "It is paused." };
const notPaused: Text = { vi: "Không ở trạng thái tạm dừng.", en: "It is not paused." };
const waits: Text = {
  vi: "Kết quả đang chờ xác nhận: hãy xác nhận hoặc trả lại trước.",
  en: "A result awaits confirmation: confirm or return it first.",
};

/** Why nothing is done at a moment before `laterOn`. */
export const whyNotBefore = (laterOn: CalendarDate): Text => ({
  vi: `Còn diễn biến đến ngày ${formatDate(laterOn)}, sau ngày đang xem. Hãy chuyển ngày xem tới sau đó.`,
  en: `More happened, up to ${formatDate(laterOn)}, after the day looked at. Move the day looked at past it first.`,
});

function whyNotPaused(state: WorkState): Text | null {
  if (state === "paused") return paused;
  return state === "awaiting-confirmation" ? waits : whyNotOpen(state);
}

function whyNotOpen(state: WorkState): Text | null {
  if (state === "completed") return finished;
  return state === "cancelled" ? cancelled : null;
}

/** Why `step` cannot be taken with work that stands so; null when it can. */
export function whyNotStep(step: BulkStep, work: Extensible): Text | null {
  switch (step) {
    case "extension":
      return whyNotExtended(work);
    case "pause":
      return whyNotPaused(work.workState);
    case "resumption":
      return work.workState === "paused" ? null : (whyNotOpen(work.workState) ?? notPaused);
    case "cancellation":
    case "reopening":
    case "urgency":
      return whyNotOpen(work.workState);
    default:
      return step satisfies never;
  }
}

const nothingChanged: Text = {
  vi: "Không có gì thay đổi: bước này không thực hiện được với phần việc nào đã chọn.",
  en: "Nothing was changed: this can be done with none of the chosen assignments.",
};

/** What is said of a step that would change nothing: that, and why. */
export const nothingDone = (reasons: readonly Text[]): Problem[] =>
  [nothingChanged, ...eachOnce(reasons)].map((text) => ({ field: null, text }));
