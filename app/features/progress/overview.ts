// What the overview says of everything in sight.

import type { TargetValue } from "~/features/targets/target-shown";
import type { CalendarDate } from "~/lib/calendar-date";
import type { AssignmentLine } from "./assignment-line";
import type { Matrix } from "./overview-matrix";
import type { BothCounts, StandingCounts } from "./standing";
import type { AgencyUpdates } from "./update-age";

/** Completed work out of the work that came due. */
export type Completion = { readonly rate: number | null; readonly completed: number; readonly cameDue: number };

export type Overview = {
  /** True for people who work for an agency and watch no others: then every figure is of their own work. */
  readonly isOwnWork: boolean;
  readonly today: CalendarDate;
  readonly total: number;
  /** The official groups, by the day that counts now and by the original one. */
  readonly both: BothCounts;
  readonly states: StandingCounts;
  readonly completion: Completion;
  readonly dueThisWeek: number;
  /** Open work, and how much of it was reported on in the last `days` days. */
  readonly updates: { readonly updated: number; readonly open: number; readonly days: number };
  /** Agencies with open work that have been silent the longest, the most silent first. */
  readonly silent: readonly AgencyUpdates[];
  /** A week ago; `overdue` counts as the state of that name does, without what was sent late and waited. */
  readonly before: { readonly on: CalendarDate; readonly completion: Completion; readonly overdue: number };
  readonly overdue: readonly AssignmentLine[];
  readonly coming: readonly AssignmentLine[];
  readonly waiting: readonly AssignmentLine[];
  readonly matrix: Matrix;
  readonly targetsAtRisk: readonly TargetValue[];
};
