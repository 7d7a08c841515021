import type { CalendarDate } from "~/lib/calendar-date";
import type { Audience } from "./ladder";
import type { StageKey } from "./stage";

/** One assignment as a digest speaks of it on its day. */
export type DigestItem = {
  readonly assignmentId: string;
  readonly planId: string;
  /** Number, or title of a plan without one. */
  readonly plan: string;
  readonly planTitle: string;
  readonly task: string;
  readonly agency: string;
  readonly audience: Audience;
  readonly stage: StageKey;
  readonly dueOn: CalendarDate;
  /** Calendar days until the due day; negative once it has passed. */
  readonly daysLeft: number;
};

/** Why an item was left out just before sending. */
export const droppedReasons = ["done", "moved", "closed", "no-right", "switched-off"] as const;
export type DroppedReason = (typeof droppedReasons)[number];
