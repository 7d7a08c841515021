import type { Urgency } from "~/features/assignments/urgency";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Audience } from "./ladder";
import type { StageKey } from "./stage";

/** One assignment as a message speaks of it on its day. */
export type SaidItem = {
  readonly assignmentId: string;
  readonly planId: string;
  /** Number, or title of a plan without one. */
  readonly plan: string;
  readonly planTitle: string;
  readonly task: string;
  readonly agency: string;
  readonly audience: Audience;
  readonly stage: StageKey;
  readonly urgency: Urgency;
  /** Null for work without a deadline, of which only a mark of urgency is told. */
  readonly dueOn: CalendarDate | null;
  /** Calendar days until the due day; negative once it has passed. */
  readonly daysLeft: number | null;
};

/** One assignment in the digest of a day: it has a deadline. */
export type DigestItem = SaidItem & { readonly dueOn: CalendarDate; readonly daysLeft: number };

/** Why an item was left out just before sending. */
export const droppedReasons = ["done", "moved", "closed", "no-right", "switched-off"] as const;
export type DroppedReason = (typeof droppedReasons)[number];
