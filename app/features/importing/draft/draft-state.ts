// A document is read, looked over by one or several people, and then becomes a plan or is thrown away; neither can be undone.

import type { Role } from "~/features/accounts/actor";
import type { Action } from "~/features/accounts/permission";
import type { Text } from "~/lib/i18n/text";

const draftStates = ["reading", "refused", "ready", "confirmed", "dropped"] as const;
export type DraftState = (typeof draftStates)[number];

/** What a document was handed in for: to become a plan, or to fill in a report. */
export type HandedInAs = "plan" | "report";

/** Who may hand a document in, and then takes it up: those who enter plans, or those who fill in reports. */
export const handedInBy = {
  plan: { right: "plan.create", roles: ["secretariat"] },
  report: { right: "report.edit", roles: ["officer", "head"] },
} as const satisfies Record<HandedInAs, { right: Action; roles: readonly Role[] }>;

/** Whether its items may be changed. */
export function isOpen(state: DraftState): boolean {
  return state === "ready";
}

/** Whether there is a reading of it to look at: nothing is kept of what was given up. */
export function hasReading(state: DraftState): boolean {
  return state === "ready" || state === "confirmed";
}

/** Whether it still waits for something or somebody. */
export function isPending(state: DraftState): boolean {
  return state === "reading" || state === "ready";
}

/** Said to whoever changes an item that somebody changed first. */
export const changedMeanwhile: Text = {
  vi: "Mục này vừa được sửa sau khi bạn mở trang. Hãy xem lại rồi làm tiếp.",
  en: "This item was changed after you opened the page. Look at it again, then go on.",
};
