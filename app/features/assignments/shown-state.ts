/** What the badge of an assignment says on a day: how the work stands, how its deadline stands, and by how many days it is late. */
import { type DeadlineState, daysLate, deadlineState, judgedOn, type WorkState } from "~/features/calendar/deadline-state";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { shownUrgency, type Urgency } from "./urgency";

export type ShownState = {
  readonly workState: WorkState;
  readonly deadlineState: DeadlineState;
  readonly daysLate: number;
  readonly urgency: Urgency;
};

type Facts = {
  readonly workState: WorkState;
  readonly dueOn: CalendarDate | null;
  /** The day that counts once the work is done or waits: of the submission or the request. */
  readonly countsOn: CalendarDate | null;
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly urgency?: Urgency;
};

/** Calendar days until the due day, 0 on it; null without one, once it has passed, and when nothing is left to be done. */
export function daysLeft({ workState, dueOn, today }: Pick<Facts, "workState" | "dueOn" | "today">): number | null {
  const isToDo = workState === "not-started" || workState === "in-progress";
  return isToDo && dueOn !== null && dueOn >= today ? daysBetween(today, dueOn) : null;
}

export function shownState({ workState, dueOn, countsOn, today, calendar, urgency = "none" }: Facts): ShownState {
  const held = judgedOn({ workState, submittedOn: countsOn, today });
  const late = workState === "paused" ? 0 : daysLate(dueOn, held);
  return {
    workState,
    deadlineState: deadlineState({ dueOn, today: held, calendar }),
    daysLate: late,
    urgency: shownUrgency(urgency, workState),
  };
}
