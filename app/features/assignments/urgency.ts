// Work can be marked Khẩn or Hỏa tốc by whoever gives it, as a document can (Nghị định 30/2020/NĐ-CP, Phụ lục I): the
// mark puts it first among work due on the same day, and its lead is told at once. What is done or cancelled is urgent no more.

import type { WorkState } from "~/features/calendar/deadline-state";

/** In the order of their levels, 0 to 2. */
export const urgencies = ["none", "urgent", "express"] as const;
export type Urgency = (typeof urgencies)[number];

/** The urgency of a level as it is stored; of work without a mark the level is 0. */
export function urgencyOf(level: number | string | null): Urgency {
  return urgencies[Number(level ?? 0)] ?? "none";
}

export function levelOf(urgency: Urgency): number {
  return urgencies.indexOf(urgency);
}

/** What is shown of a mark. */
export function shownUrgency(urgency: Urgency, workState: WorkState): Urgency {
  return workState === "completed" || workState === "cancelled" ? "none" : urgency;
}

/** An urgency read from the log or from an event; "none" for anything else. */
export function urgencyNamed(name: unknown): Urgency {
  return urgencies.find((urgency) => urgency === name) ?? "none";
}
