// One assignment as every list shows it.

import type { EventKind } from "~/features/assignments/assignment-event";
import type { ShownState } from "~/features/assignments/shown-state";
import type { DeadlineRoll } from "~/features/calendar/deadline-spec";
import type { Place } from "~/features/plans/place";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { LateReason } from "./why-late";

/** Something that happened, as lists mention it. */
export type SeenEvent = { readonly kind: EventKind; readonly at: Instant; readonly words: string | null };

export type AssignmentLine = {
  readonly id: string;
  readonly plan: { readonly id: string; readonly name: string; readonly title: string };
  readonly task: { readonly id: string; readonly text: string; readonly section: string; readonly passage: Place | null };
  readonly occurrence: Text | null;
  readonly lead: { readonly id: string; readonly name: string };
  readonly dueOn: CalendarDate | null;
  /** The original day, when another counts now. */
  readonly movedFrom: CalendarDate | null;
  /** The day off from which `dueOn` was moved. */
  readonly roll: DeadlineRoll | null;
  /** See `daysLeft`. */
  readonly daysLeft: number | null;
  readonly state: ShownState;
  /** The last event of the kinds that the list asked for. */
  readonly event: SeenEvent | null;
  /** Why it is late, where the list asked for that and the reader may open it; nothing while it is not. */
  readonly whyLate: readonly LateReason[];
};

/** Events by which an agency answers and is answered. */
export const answerKinds = [
  "report-started",
  "report-submitted",
  "report-returned",
  "report-withdrawn",
  "report-accepted",
  "acceptance-revoked",
  "completion-requested",
  "completion-returned",
  "completed",
] as const satisfies readonly EventKind[];

/** Events that say how the work goes. */
export const tellingKinds = [
  "assigned",
  "noted",
  "evidence-added",
  "directive-given",
  ...answerKinds,
] as const satisfies readonly EventKind[];
