// Work is on time when it was finished, or its report submitted, by 24:00 of the due day; work without a due day is never overdue.

import { type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { type WorkCalendar, workingDaysBetween } from "./work-calendar";

export const WORK_STATES = ["not-started", "in-progress", "awaiting-confirmation", "completed", "paused", "cancelled"] as const;
export type WorkState = (typeof WORK_STATES)[number];

export type DeadlineState = "in-time" | "due-soon" | "overdue" | "no-deadline";

export const OFFICIAL_GROUPS = [
  "doneOnTime",
  "doneLate",
  "openInTime",
  "openOverdue",
  "noDeadline",
  "paused",
  "cancelled",
] as const;
/** The four groups of the official figures, then open work without a due day, paused work, and cancelled work. */
export type OfficialGroup = (typeof OFFICIAL_GROUPS)[number];
export type GroupCounts = Record<OfficialGroup, number>;

export const SOON_WORKING_DAYS = 3;

/** What is known of one assignment on the day `today`; `dueOn` is the effective day after rules and extensions. */
export type WorkFacts = {
  workState: WorkState;
  dueOn: CalendarDate | null;
  /** The day the work was finished or its evidence given. */
  finishedOn?: CalendarDate | null;
  /** The day the version that is accepted, or waits to be read, was submitted; decides before `finishedOn`. */
  submittedOn?: CalendarDate | null;
  today: CalendarDate;
};

/** Due soon means due today or later with at most `soonWorkingDays` (3) working days left, so a weekend does not hide a deadline. */
export function deadlineState(input: {
  dueOn: CalendarDate | null;
  today: CalendarDate;
  calendar: WorkCalendar;
  soonWorkingDays?: number;
}): DeadlineState {
  const { dueOn, today, calendar, soonWorkingDays = SOON_WORKING_DAYS } = input;
  if (dueOn === null) return "no-deadline";
  if (dueOn < today) return "overdue";
  return workingDaysBetween(calendar, today, dueOn) <= soonWorkingDays ? "due-soon" : "in-time";
}

/** Calendar days after the due day, 0 when in time or without a due day. */
export function daysLate(dueOn: CalendarDate | null, finishedOnOrToday: CalendarDate): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, finishedOnOrToday));
}

/** The day held against the due day: of submission or finish once there is one, otherwise `today`. */
export function judgedOn({ workState, finishedOn, submittedOn, today }: Omit<WorkFacts, "dueOn">): CalendarDate {
  switch (workState) {
    case "completed":
      return submittedOn ?? finishedOn ?? today;
    case "awaiting-confirmation":
      return submittedOn ?? today;
    case "not-started":
    case "in-progress":
    case "paused":
    case "cancelled":
      return today;
    default:
      return workState satisfies never;
  }
}

/**
 * The one group an assignment is counted in. Paused work is neither in time nor overdue until it is resumed. Completed work without a due day counts as on time; work waiting to be confirmed is
 * open, and not overdue when it was submitted in time.
 */
export function officialGroup(facts: WorkFacts): OfficialGroup {
  const { workState, dueOn } = facts;
  if (workState === "cancelled" || workState === "paused") return workState;
  const isInTime = dueOn === null || judgedOn(facts) <= dueOn;
  if (workState === "completed") return isInTime ? "doneOnTime" : "doneLate";
  if (dueOn === null) return "noDeadline";
  return isInTime ? "openInTime" : "openOverdue";
}

/** How many stand in each group; the counts add up to the length of the list. */
export function countGroups(groups: Iterable<OfficialGroup>): GroupCounts {
  const counts: GroupCounts = {
    doneOnTime: 0,
    doneLate: 0,
    openInTime: 0,
    openOverdue: 0,
    noDeadline: 0,
    paused: 0,
    cancelled: 0,
  };
  for (const group of groups) counts[group] += 1;
  return counts;
}

type CameDue = Pick<GroupCounts, "doneOnTime" | "doneLate" | "openOverdue">;

/** Completed work, and open work past its due day. */
export function cameDue({ doneOnTime, doneLate, openOverdue }: CameDue): number {
  return doneOnTime + doneLate + openOverdue;
}

/** Completed / came due, 0 to 1, as in report 1270/BC-TCTTTg (2017); null when nothing came due. */
export function completionRate(groups: CameDue): number | null {
  const total = cameDue(groups);
  return total === 0 ? null : (groups.doneOnTime + groups.doneLate) / total;
}
