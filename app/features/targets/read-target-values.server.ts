import type { Knex } from "knex";
import { targetFactsOf } from "~/features/plans/row-facts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { TargetRow } from "~db/tables";
import { noMasks, type RoundMasks, readRoundMasks, type Sees } from "./read-round-masks.server";
import { readTargetFigures } from "./read-target-figures.server";
import { readTargetRounds } from "./read-target-rounds.server";
import { isTaken, type Measured, type Scope } from "./target-cells.server";
import { type Round, type RoundKey, shownRound } from "./target-round";
import type { TargetFigure, TargetValue } from "./target-shown";
import { isMet, noTotals, rollUp, trendOf } from "./target-value";

/** For whom, and at which moment, targets are read. */
export type Reader<T extends TargetRow> = {
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly scope: Scope;
  readonly sees: Sees;
  /** Whether the scope holds every agency of the target's plan. */
  isWhole(row: T): boolean;
  /** The round to show instead of the newest. */
  readonly chosen?: RoundKey | null;
};

export type TargetsRead = {
  readonly values: TargetValue[];
  /** By target, oldest first. */
  readonly rounds: ReadonlyMap<string, readonly Round[]>;
  readonly figures: ReadonlyMap<string, readonly TargetFigure[]>;
  readonly masks: RoundMasks;
};

type Shown = { round: Round; before: Round | null } | null;

function measuredOf(rows: readonly TargetRow[]): Measured[] {
  return rows.flatMap((row) => {
    const { measure } = targetFactsOf(row);
    return isTaken(measure) ? [{ targetId: row.id, measure }] : [];
  });
}

const nothing = {
  value: null,
  mask: null,
  isMet: null,
  coverage: noTotals,
  round: null,
  before: null,
  trend: null,
  byHand: null,
};

/** A target measured from reports or from work. */
function takenValue(unit: string, measured: Measured, shown: Shown, masks: RoundMasks) {
  const { kind } = measured.measure;
  const figure = (round: Round | null | undefined) => {
    const value = round ? rollUp(kind, unit, round.totals) : null;
    const mask = round ? masks.figure(measured, round) : null;
    return { value: mask === null ? value : null, mask };
  };
  const [now, earlier] = [figure(shown?.round), figure(shown?.before)];
  const { of, accepted, submitted, counted } = shown?.round.totals ?? noTotals;
  return {
    ...nothing,
    ...now,
    kind,
    coverage: { of, accepted, submitted, counted },
    round: shown && { taskId: shown.round.taskId, occurrence: shown.round.occurrence },
    before: shown?.before ? { value: earlier.value } : null,
    trend: trendOf(now.value, earlier.value),
  };
}

/** A target whose figures are written down: the last one, beside the last one of an earlier day. */
function writtenValue(figures: readonly TargetFigure[]) {
  const [last] = figures;
  const earlier = figures.find((figure) => last && figure.measuredOn < last.measuredOn);
  const [value, before] = [last?.value ?? null, earlier?.value ?? null];
  return {
    ...nothing,
    kind: "manual" as const,
    value,
    byHand: last ?? null,
    before: earlier ? { value: before } : null,
    trend: trendOf(value, before),
  };
}

/** The figures of the targets `rows` for a reader, in the same order; at most six statements, three for those who see all. */
export async function readTargetValues<T extends TargetRow>(
  db: Knex,
  rows: readonly T[],
  { now, today, scope, sees, isWhole, chosen = null }: Reader<T>,
): Promise<TargetsRead> {
  const measured = measuredOf(rows);
  const byTarget = new Map(measured.map((one) => [one.targetId, one]));
  const rounds = await readTargetRounds(db, now, measured, scope);
  const shown = new Map(
    measured.map(({ targetId, measure }) => [targetId, shownRound(measure.kind, rounds.get(targetId) ?? [], today, chosen)]),
  );
  const inSight = [...shown.values()].flatMap((one) => (one ? [one.round, ...(one.before ? [one.before] : [])] : []));
  const masks = inSight.length === 0 ? noMasks : await readRoundMasks(db, { measured, rounds: inSight, now, scope, sees });
  const manual = rows.filter((row) => targetFactsOf(row).measure.kind === "manual").map((row) => row.id);
  const figures = await readTargetFigures(db, now, manual);
  const values = rows.map((row): TargetValue => {
    const facts = targetFactsOf(row);
    const own = byTarget.get(row.id);
    const found = own
      ? takenValue(facts.unit, own, shown.get(row.id) ?? null, masks)
      : facts.measure.kind === "manual"
        ? writtenValue(figures.get(row.id) ?? [])
        : { ...nothing, kind: null };
    const met = isMet(facts.comparator, facts.value, found.value);
    return { id: row.id, planId: row.plan_id, facts, ...found, isMet: met, isWhole: isWhole(row) };
  });
  return { values, rounds, figures, masks };
}
