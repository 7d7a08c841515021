// A digest is one person's list for one day: the longest overdue first, then what is due soonest. It is never empty.

import type { Actor } from "~/features/accounts/actor";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Channel } from "./delivery";
import type { Audience } from "./ladder";
import type { StageKey } from "./stage";

export type PlannedItem = {
  readonly assignmentId: string;
  readonly audience: Audience;
  readonly stage: StageKey;
  readonly dueOn: CalendarDate;
  /** How urgent it is marked; see `urgencyOf`. */
  readonly level: number;
};

export type PlannedDigest = {
  readonly actor: Actor;
  /** The agency for which the person hears of the most urgent item. */
  readonly agencyId: string;
  readonly channel: Channel;
  readonly hour: number;
  readonly items: readonly PlannedItem[];
};

/** For `sort`: the more urgent first. */
export function byUrgency(
  a: Pick<PlannedItem, "dueOn" | "level" | "assignmentId">,
  b: Pick<PlannedItem, "dueOn" | "level" | "assignmentId">,
): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if (a.level !== b.level) return b.level - a.level;
  return a.assignmentId < b.assignmentId ? -1 : 1;
}
