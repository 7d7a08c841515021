import type { Urgency } from "~/features/assignments/urgency";
import type { CalendarDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";
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
  /** The passage of the document that the task was read from. */
  readonly passageId: string | null;
  /** What it is about, when it is not the whole but a part inside its lead agency. */
  readonly part: { readonly id: string; readonly words: string } | null;
  readonly agency: string;
  readonly audience: Audience;
  readonly stage: StageKey;
  readonly urgency: Urgency;
  /** Null for work without a deadline, of which only a mark of urgency is told. */
  readonly dueOn: CalendarDate | null;
  /** The day with which the work was assigned, when it has moved since. */
  readonly movedFrom: CalendarDate | null;
  /** Calendar days until the due day; negative once it has passed. */
  readonly daysLeft: number | null;
};

/** One assignment in the digest of a day: it has a deadline. */
export type DigestItem = SaidItem & { readonly dueOn: CalendarDate; readonly daysLeft: number };

/** What is to be done: the words of the inner part, or of the task. */
export const wordsOf = ({ part, task }: Pick<SaidItem, "part" | "task">): string => part?.words ?? task;

/** The page on which it is done. */
export const pathOfItem = ({ part, assignmentId }: Pick<SaidItem, "part" | "assignmentId">): string =>
  part === null ? paths.assignment(assignmentId) : paths.part(part.id);

/** Where the words stand that the task was read from; null for a part inside an agency, whose holder may not open the document. */
export const wordsPathOf = ({ part, planId, passageId }: Pick<SaidItem, "part" | "planId" | "passageId">): string | null =>
  part !== null || passageId === null ? null : paths.planDocument(planId, passageId);

/** Why an item was left out just before sending. */
const droppedReasons = ["done", "moved", "closed", "no-right", "switched-off"] as const;
export type DroppedReason = (typeof droppedReasons)[number];
