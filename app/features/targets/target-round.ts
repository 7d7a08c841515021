// A target of a periodic task is shown for one period: the newest with something accepted, beside the one before it.

import type { CalendarDate } from "~/lib/calendar-date";
import { addTotals, type MeasureKind, noTotals, type Totals } from "./target-value";

/** One task in one period, added up. */
export type TaskRound = {
  readonly occurrence: string;
  readonly taskId: string;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly totals: Totals;
};

/** One period of a target: all tasks that ask for its figure in that period. */
export type Round = {
  readonly occurrence: string;
  readonly taskIds: readonly string[];
  readonly dueOn: CalendarDate | null;
  readonly totals: Totals;
};

// By the end of the data; of two that end together (half a year and the year) the longer one is newer.
function byAge(a: TaskRound, b: TaskRound): number {
  const [endA, endB] = [a.periodTo ?? a.dueOn ?? "", b.periodTo ?? b.dueOn ?? ""];
  if (endA !== endB) return endA < endB ? -1 : 1;
  const [fromA, fromB] = [a.periodFrom ?? "", b.periodFrom ?? ""];
  return fromA === fromB ? 0 : fromA > fromB ? -1 : 1;
}

/** The periods, oldest first. */
export function roundsOf(taskRounds: readonly TaskRound[]): Round[] {
  const rounds = new Map<string, Round>();
  for (const one of [...taskRounds].sort(byAge)) {
    const { taskIds, totals } = rounds.get(one.occurrence) ?? { taskIds: [], totals: noTotals };
    const pooled = { taskIds: [...taskIds, one.taskId], totals: addTotals(totals, one.totals) };
    rounds.set(one.occurrence, { occurrence: one.occurrence, dueOn: one.dueOn, ...pooled });
  }
  return [...rounds.values()];
}

/** The period that is shown: `chosen`, else the newest with data (for work: the last that came due), else the first; null when nothing was asked yet. */
function roundShown(kind: MeasureKind, rounds: readonly Round[], today: CalendarDate, chosen: string | null): Round | null {
  const isChosen = (round: Round) => round.occurrence === chosen;
  const hasCome = (round: Round) => (kind === "share-completed" ? round.dueOn !== null && round.dueOn <= today : hasData(round));
  return rounds.find(isChosen) ?? rounds.findLast(hasCome) ?? rounds[0] ?? null;
}

const hasData = (round: Round) => round.totals.accepted > 0;

/** The period that is shown, and the last one before it that the same task was asked in. */
export function shownRound(
  kind: MeasureKind,
  rounds: readonly Round[],
  today: CalendarDate,
  chosen: string | null = null,
): { round: Round; before: Round | null } | null {
  const round = roundShown(kind, rounds, today, chosen);
  if (!round) return null;
  const earlier = rounds.slice(0, rounds.indexOf(round));
  const before = earlier.findLast((one) => hasData(one) && one.taskIds.some((id) => round.taskIds.includes(id)));
  return { round, before: before ?? null };
}
