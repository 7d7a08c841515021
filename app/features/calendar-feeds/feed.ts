// A calendar of deadlines belongs to a person or to an agency. It holds what is open, and for ninety days what is done or withdrawn.

import type { WorkState } from "~/features/calendar/deadline-state";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";

export type FeedOwner = { readonly userId: string } | { readonly agencyId: string };

/** A deadline as a calendar shows it. */
export type FeedEvent = {
  readonly assignmentId: string;
  readonly task: string;
  /** "6 tháng đầu năm 2021"; null when the work does not come again. */
  readonly period: Text | null;
  readonly plan: string;
  readonly lead: string;
  readonly dueOn: CalendarDate;
  /** The day with which the work was given, when it has moved since. */
  readonly movedFrom: CalendarDate | null;
  readonly workState: WorkState;
  /** Grows whenever the day or the state changes. */
  readonly sequence: number;
  readonly changedAt: Instant;
};

/** More than this a calendar program does not show usefully; what is due next comes first. */
export const mostEvents = 1000;

const daysKept = 90;

/** The first due day of which finished and withdrawn work is still told. */
export function keptFrom(today: CalendarDate): CalendarDate {
  return addDays(today, -daysKept);
}
