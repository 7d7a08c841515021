// A target with its figure, and the cells that the figure comes from, as screens show them.

import type { Disclosure } from "~/features/plans/disclosure.schema";
import type { TargetFacts } from "~/features/plans/target";
import type { IndicatorKind } from "~/features/reports/indicator";
import type { MaskReason } from "~/features/reports/mask";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { RoundKey } from "./target-round";
import type { CellStatus, MeasureKind, Reading, Totals, Trend } from "./target-value";

/** A figure that no report holds, as it was written down. */
export type TargetFigure = {
  readonly id: string;
  /** The day that the figure is of. */
  readonly measuredOn: CalendarDate;
  readonly value: number;
  /** The words that say where it is taken from. */
  readonly source: string;
  readonly note: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
};

/** How many agencies the figure is taken from, of how many that were asked. */
export type Coverage = Pick<Totals, "of" | "accepted" | "submitted" | "counted">;

export type TargetValue = {
  readonly id: string;
  readonly planId: string;
  readonly facts: TargetFacts;
  /** Null when the target is not measured. */
  readonly kind: MeasureKind | "manual" | null;
  /** In the target's unit; null while nothing is accepted or written down, and when it is masked. */
  readonly value: number | null;
  /** Why the reader may not see the figure; then nothing that is drawn from it is said either. */
  readonly mask: MaskReason | null;
  readonly isMet: boolean | null;
  readonly coverage: Coverage;
  /** The task and period that the value is of; null for what is written down or not measured. */
  readonly round: RoundKey | null;
  readonly before: { readonly value: number | null } | null;
  readonly trend: Trend | null;
  /** The figure written down that counts, for a target without an indicator. */
  readonly byHand: TargetFigure | null;
  /** False when the reader sees only some of the agencies, so that the figure is theirs alone. */
  readonly isWhole: boolean;
};

/** One agency's cell, and where it stands; a side that is masked reads null. */
export type TargetSource = {
  readonly status: CellStatus;
  readonly reading: Reading | null;
  readonly masks: Readonly<Record<keyof Reading, MaskReason | null>>;
  readonly assignmentId: string;
  readonly lead: { readonly id: string; readonly name: string };
  /** The accepted version of its report; null while there is none, and for work without a report. */
  readonly version: number | null;
};

export type SourceIndicator = {
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: IndicatorKind;
};

/** A round that can be looked at; the task is named where there are several. */
export type RoundChoice = RoundKey & { readonly task: string | null };

export type TargetSources = {
  readonly plan: { readonly id: string; readonly name: string };
  readonly target: TargetValue;
  /** Newest first. */
  readonly rounds: readonly RoundChoice[];
  readonly indicators: readonly SourceIndicator[];
  readonly status: CellStatus | null;
  readonly page: number;
  readonly sources: readonly TargetSource[];
  /** Figures written down for the target, the one that counts first. */
  readonly figures: readonly TargetFigure[];
  readonly canRecord: boolean;
  /** Who sees what, when something on the page is masked. */
  readonly disclosure: Disclosure | null;
};

export type SourcesAsked = { readonly round: RoundKey | null; readonly status: CellStatus | null; readonly page: number };
