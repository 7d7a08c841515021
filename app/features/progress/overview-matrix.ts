// In the table of agencies and plans a cell says the worst that stands there, so that one look finds what needs a hand; work without a deadline presses nobody.

import type { Standing } from "./standing";

/** From worst to best. */
export const worstFirst = [
  "overdue",
  "sent-late",
  "due-soon",
  "in-time",
  "done-late",
  "done-on-time",
  "no-deadline",
  "paused",
  "cancelled",
] as const satisfies readonly Standing[];

export type MatrixCell = { readonly planId: string; readonly worst: Standing; readonly overdue: number; readonly total: number };

export type MatrixRow = {
  readonly lead: { readonly id: string; readonly name: string };
  readonly cells: readonly MatrixCell[];
  readonly completed: number;
  readonly cameDue: number;
  /** By the days with which the work was assigned. */
  readonly cameDueFirst: number;
};

export type MatrixPlan = { readonly id: string; readonly name: string; readonly title: string };

export type Matrix = {
  readonly plans: readonly MatrixPlan[];
  readonly rows: readonly MatrixRow[];
  /** How many plans and agencies there are in sight; the table shows the most pressing. */
  readonly planCount: number;
  readonly agencyCount: number;
};
