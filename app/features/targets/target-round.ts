// A target is shown for one round: what one task asks for in one period. Two tasks, though they ask for the same form, never add up together.

import type { CalendarDate } from "~/lib/calendar-date";
import type { MeasureKind, Totals } from "./target-value";

/** One task in one period, added up over its agencies. */
export type Round = {
  readonly taskId: string;
  /** "" for a task that is not periodic. */
  readonly occurrence: string;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly totals: Totals;
};

/** What is enough to find a round again, in a URL as in a list. */
export type RoundKey = Pick<Round, "taskId" | "occurrence">;

export function isSameRound(a: RoundKey, b: RoundKey): boolean {
  return a.taskId === b.taskId && a.occurrence === b.occurrence;
}

// By the end of the data; of two that end together (half a year and the year) the longer one is newer.
function byAge(a: Round, b: Round): number {
  const [endA, endB] = [a.periodTo ?? a.dueOn ?? "", b.periodTo ?? b.dueOn ?? ""];
  if (endA !== endB) return endA < endB ? -1 : 1;
  const [fromA, fromB] = [a.periodFrom ?? "", b.periodFrom ?? ""];
  if (fromA !== fromB) return fromA > fromB ? -1 : 1;
  return a.taskId === b.taskId ? 0 : a.taskId < b.taskId ? -1 : 1;
}

/** The rounds, oldest first. */
export function roundsInOrder(rounds: readonly Round[]): Round[] {
  return [...rounds].sort(byAge);
}

/** The round that is shown: `chosen`, else the newest with data (for work: the last that came due), else the first; null when nothing was asked yet. */
function roundShown(kind: MeasureKind, rounds: readonly Round[], today: CalendarDate, chosen: RoundKey | null): Round | null {
  const hasCome = (round: Round) => (kind === "share-completed" ? round.dueOn !== null && round.dueOn <= today : hasData(round));
  const asked = chosen && rounds.find((round) => isSameRound(round, chosen));
  return asked ?? rounds.findLast(hasCome) ?? rounds[0] ?? null;
}

const hasData = (round: Round) => round.totals.accepted > 0;

/** The round that is shown, and the last one before it that the same task was asked in. */
export function shownRound(
  kind: MeasureKind,
  rounds: readonly Round[],
  today: CalendarDate,
  chosen: RoundKey | null = null,
): { round: Round; before: Round | null } | null {
  const round = roundShown(kind, rounds, today, chosen);
  if (!round) return null;
  const earlier = rounds.slice(0, rounds.indexOf(round));
  return { round, before: earlier.findLast((one) => hasData(one) && one.taskId === round.taskId) ?? null };
}
