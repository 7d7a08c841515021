// An agency is told of what happens to its work, and of its deadlines: once when one is near, once when it has passed.

import type { EventKind } from "~/features/assignments/assignment-event";
import type { Urgency } from "~/features/assignments/urgency";
import type { Place } from "~/features/plans/place";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";

const noticeKinds = [
  "assigned",
  "submitted",
  "returned",
  "report-withdrawn",
  "accepted",
  "acceptance-revoked",
  "directive",
  "directive-answered",
  "extension-asked",
  "extension-refused",
  "letter",
  "deadline-moved",
  "closing-set",
  "reopened",
  "paused",
  "resumed",
  "urgency-marked",
  "cancelled",
  "withdrawn",
  "plan-revoked",
  "plan-restored",
  "part-given",
  "part-reported",
  "part-confirmed",
  "part-returned",
  "part-moved",
  "part-handed-over",
  "part-withdrawn",
  "due-soon",
  "overdue",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The events that are told, and the notice that each becomes. */
export const noticeOfEvent = {
  assigned: "assigned",
  "report-submitted": "submitted",
  "completion-requested": "submitted",
  "report-returned": "returned",
  "completion-returned": "returned",
  "report-withdrawn": "report-withdrawn",
  "report-accepted": "accepted",
  "acceptance-revoked": "acceptance-revoked",
  completed: "accepted",
  "directive-given": "directive",
  "directive-answered": "directive-answered",
  "extension-asked": "extension-asked",
  "extension-refused": "extension-refused",
  "letter-registered": "letter",
  "letter-voided": "letter",
  "deadline-moved": "deadline-moved",
  "closing-set": "closing-set",
  reopened: "reopened",
  paused: "paused",
  resumed: "resumed",
  "urgency-marked": "urgency-marked",
  cancelled: "cancelled",
  withdrawn: "withdrawn",
  "plan-revoked": "plan-revoked",
  "plan-restored": "plan-restored",
} as const satisfies Partial<Record<EventKind, NoticeKind>>;

/** Whether a notice is about a plan as a whole: it is told at one of its assignments, and leads to the plan. */
export const isOfWholePlan = (kind: NoticeKind): boolean => kind === "plan-revoked" || kind === "plan-restored";

/** How a notice reads an event or a stage of a deadline; a kind it does not know is a fault of the query. */
export function noticeKindOf(kind: string): NoticeKind {
  const found = kind in noticeOfEvent ? noticeOfEvent[kind as keyof typeof noticeOfEvent] : kind;
  if (!noticeKinds.includes(found as NoticeKind)) throw new RangeError(`Not a notice: ${kind}`);
  return found as NoticeKind;
}

export type Notice = {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly isUnread: boolean;
  readonly assignmentId: string;
  /** The inner part that it is about; then `task` holds the words of the part. */
  readonly partId: string | null;
  readonly task: string;
  readonly lead: string;
  readonly planId: string;
  readonly plan: string;
  /** Where the task stands in the document; null for a part inside an agency. */
  readonly place: Place | null;
  /** The reason of a return or a withdrawal, or the words of a directive. */
  readonly words: string | null;
  readonly dueOn: CalendarDate | null;
  /** Which time of work that comes again; null for other work. */
  readonly occurrence: Text | null;
  /** Of a deadline that was moved: the day before and the one after. */
  readonly moved: { readonly from: CalendarDate | null; readonly to: CalendarDate | null } | null;
  /** How urgent the work is since; null when it is about something else. */
  readonly urgency: Urgency | null;
  /** The letter that was registered or declared void; null when it is about something else. */
  readonly letterId: string | null;
};
