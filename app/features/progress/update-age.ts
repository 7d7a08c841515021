// An agency's update age: the days since it last said something about any of its open work, or since that work was given when it
// never did. The update rate: of how much of it something was said lately.

import { type CalendarDate, daysBetween } from "~/lib/calendar-date";

/** Days within which work counts as reported on, until somebody sets another number. */
export const usualUpdateDays = 30;
export const longestUpdateDays = 365;

export type AgencyUpdates = {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly updated: number;
  /** Work that has not begun and whose receipt nobody confirmed. */
  readonly unreceived: number;
  /** The day of the last word; null when there was none. */
  readonly lastOn: CalendarDate | null;
  readonly age: number;
};

/** The update age on `today`, in days. */
export function updateAge(lastOn: CalendarDate | null, assignedOn: CalendarDate, today: CalendarDate): number {
  return Math.max(0, daysBetween(lastOn ?? assignedOn, today));
}

/** Updated work out of open work; null without any. */
export function updateRate({ open, updated }: Pick<AgencyUpdates, "open" | "updated">): number | null {
  return open === 0 ? null : updated / open;
}

/** The days within which work counts as updated, as they stand among the rules of reminders (JSON; null when none were set). */
export function updateDaysIn(rules: string | null): number {
  const { updateDays } = JSON.parse(rules ?? "{}") as { updateDays?: unknown };
  return typeof updateDays === "number" ? updateDays : usualUpdateDays;
}
