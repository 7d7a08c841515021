// A stage of the ladder falls on one working day: a warning due on a day off goes out on the working day before it, an overdue
// reminder on the next one. Only what is due on a day off is said on that day. Work that is done, waits to be read, is paused,
// withdrawn or closed is not urged.

import type { WorkState } from "~/features/calendar/deadline-state";
import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkCalendar } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { type Audience, type Ladder, overdueFrom } from "./ladder";

/** "before-7", "due", "after-1": the rung of the ladder, with its nominal distance in days; "urgent": told at once, off the ladder. */
export type StageKey = `before-${number}` | "due" | `after-${number}` | "urgent";

/** What a reminder asks of an assignment beside its due day, as it stands on the day. */
export type ReminderFacts = {
  readonly workState: WorkState;
  readonly assignedOn: CalendarDate;
  /** Nothing is accepted any more (khóa sổ), and it was not opened again. */
  readonly isClosed: boolean;
};

/** Whether anybody has to be urged: the work is the lead's to do. */
export function isUrged(workState: WorkState): boolean {
  return workState === "not-started" || workState === "in-progress";
}

function beforeStage(ladder: Ladder, dueOn: CalendarDate, day: CalendarDate, calendar: WorkCalendar): StageKey | null {
  if (ladder.beforeCounts === "working") {
    const exact = ladder.before.find((count) => addWorkingDays(calendar, dueOn, -count) === day);
    return exact === undefined ? null : `before-${exact}`;
  }
  const left = daysBetween(day, dueOn);
  if (ladder.before.includes(left)) return `before-${left}`;
  // The days off that follow bring their warnings forward to this day; the one nearest to the deadline speaks for all.
  const nextOffice = daysBetween(nextWorkingDay(calendar, addDays(day, 1)), dueOn);
  const moved = ladder.before.filter((count) => count < left && count > nextOffice);
  return moved.length === 0 ? null : `before-${Math.min(...moved)}`;
}

function afterStage(
  from: number,
  every: number,
  dueOn: CalendarDate,
  day: CalendarDate,
  calendar: WorkCalendar,
): StageKey | null {
  // Overdue reminders of the days off before this day come together on it; the latest speaks for all.
  for (let nominal = day; nominal > dueOn; nominal = addDays(nominal, -1)) {
    if (nominal !== day && isWorkingDay(calendar, nominal)) return null;
    const late = daysBetween(dueOn, nominal);
    if (late >= from && (late - from) % every === 0) return `after-${late}`;
  }
  return null;
}

/**
 * The stage at which `audience` is told on `day`, by the due day alone; null on most days.
 * The same for every assignment with this due day and ladder, so that a sweep computes it once.
 */
export function stageOn(
  ladder: Ladder,
  audience: Audience,
  dueOn: CalendarDate,
  day: CalendarDate,
  calendar: WorkCalendar,
): StageKey | null {
  if (!ladder.isOn) return null;
  if (day === dueOn) return audience === "agency" && ladder.onTheDay ? "due" : null;
  if (!isWorkingDay(calendar, day)) return null;
  if (day < dueOn) return audience === "agency" ? beforeStage(ladder, dueOn, day, calendar) : null;
  const from = overdueFrom(ladder, audience);
  return from === null ? null : afterStage(from, ladder.repeatEvery, dueOn, day, calendar);
}

/** A day, and how far back slots may have been missed: `from` is the first day not yet swept. */
export type Window = { readonly from: CalendarDate; readonly on: CalendarDate };

/**
 * The one stage to say on `window.on`: of that day, or else the latest of the days before it that were missed. A missed warning
 * is not said once the due day has passed. On a day off only what is due that day is said.
 */
export function latestStage(
  ladder: Ladder,
  audience: Audience,
  dueOn: CalendarDate,
  { from, on }: Window,
  calendar: WorkCalendar,
): StageKey | null {
  if (!isWorkingDay(calendar, on)) return stageOn(ladder, audience, dueOn, on, calendar);
  for (let day = on; day >= from; day = addDays(day, -1)) {
    const stage = stageOn(ladder, audience, dueOn, day, calendar);
    if (stage !== null) return on > dueOn && day <= dueOn ? null : stage;
  }
  return null;
}

/** Whether the assignment may be urged on `day` at all: it is the lead's to do, given by then, and something is still accepted. */
export function mayBeUrged({ workState, assignedOn, isClosed }: ReminderFacts, day: CalendarDate): boolean {
  return isUrged(workState) && assignedOn <= day && !isClosed;
}
