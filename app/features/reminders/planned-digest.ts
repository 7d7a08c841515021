// A digest is one person's list for one day: the longest overdue first, then what is due soonest. It is never empty.

import type { Actor } from "~/features/accounts/actor";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Channel } from "./delivery";
import type { Audience } from "./ladder";
import type { StageKey } from "./stage";

export type PlannedItem = {
  readonly assignmentId: string;
  /** The inner part of the assignment that it is about; null for the whole. */
  readonly partId: string | null;
  readonly audience: Audience;
  readonly stage: StageKey;
  readonly dueOn: CalendarDate;
  /** How urgent it is marked; see `urgencyOf`. */
  readonly level: number;
  /** The agency for which the person hears of it. */
  readonly agencyId: string;
};

export type PlannedDigest = {
  readonly actor: Actor;
  /** The agency for which the person hears of the most urgent item. */
  readonly agencyId: string;
  readonly channel: Channel;
  readonly hour: number;
  readonly items: readonly PlannedItem[];
};

type Sorted = Pick<PlannedItem, "dueOn" | "level" | "assignmentId" | "partId">;

/** For `sort`: the more urgent first. */
export function byUrgency(a: Sorted, b: Sorted): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if (a.level !== b.level) return b.level - a.level;
  if (a.assignmentId !== b.assignmentId) return a.assignmentId < b.assignmentId ? -1 : 1;
  return (a.partId ?? "") < (b.partId ?? "") ? -1 : 1;
}
