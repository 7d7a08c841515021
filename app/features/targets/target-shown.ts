// A target with its figure, and the cells that the figure comes from, as screens show them.

import type { TargetFacts } from "~/features/plans/target";
import type { IndicatorKind } from "~/features/reports/indicator";
import type { CellStatus, MeasureKind, TargetCell, Totals, Trend } from "./target-value";

export type TargetValue = {
  readonly id: string;
  readonly planId: string;
  readonly facts: TargetFacts;
  /** Null when the target is not measured from reports. */
  readonly kind: MeasureKind | null;
  /** In the target's unit; null while nothing is accepted. */
  readonly value: number | null;
  readonly isMet: boolean | null;
  /** How many agencies the figure is taken from, of how many that were asked. */
  readonly coverage: Totals;
  /** The period that the value is of; "" when the task is not periodic. */
  readonly occurrence: string;
  readonly before: { readonly occurrence: string; readonly value: number | null } | null;
  readonly trend: Trend | null;
  /** False when the reader sees only some of the agencies, so that the figure is theirs alone. */
  readonly isWhole: boolean;
};

/** One agency's cell, and where it stands. */
export type TargetSource = TargetCell & {
  readonly assignmentId: string;
  readonly lead: { readonly id: string; readonly name: string };
  /** The accepted version of its report; null while there is none, and for work without a report. */
  readonly version: number | null;
  /** The row is sensitive and the reader does not answer for this agency's figures (design rule 15). */
  readonly isHidden: boolean;
};

export type SourceIndicator = {
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: IndicatorKind;
};

export type TargetSources = {
  readonly plan: { readonly id: string; readonly name: string };
  readonly target: TargetValue;
  /** Keys of the periods that can be looked at, newest first; one "" when the task is not periodic. */
  readonly occurrences: readonly string[];
  readonly indicators: readonly SourceIndicator[];
  readonly status: CellStatus | null;
  readonly page: number;
  readonly sources: readonly TargetSource[];
};

export type SourcesAsked = { readonly occurrence: string | null; readonly status: CellStatus | null; readonly page: number };
