// A target is measured from accepted reports alone; its value stands beside how many agencies it was taken from, and how it stood the period before.

import type { Comparator, Measure } from "~/features/plans/target";
import type { ReportValue } from "~/features/reports/report-value";

export type MeasureKind = Exclude<Measure["kind"], "none" | "manual">;

/** What one agency's answer holds for a target; for a ratio `second` is what it is a part of. Blank is null. */
export type Reading = { readonly first: ReportValue | null; readonly second: ReportValue | null };

export const cellStatuses = ["accepted", "submitted", "missing"] as const;
export type CellStatus = (typeof cellStatuses)[number];

/** One agency's part of a target in one period; `reading` is null until the report is accepted. */
export type TargetCell = { readonly status: CellStatus; readonly reading: Reading | null };

/** Cells added up. Totals of several groups of cells, added together, are the totals of all their cells. */
export type Totals = {
  readonly of: number;
  readonly accepted: number;
  readonly submitted: number;
  /** Accepted answers that the figure is taken from; the others left the cell blank or said that it does not apply. */
  readonly counted: number;
  readonly first: number;
  readonly second: number;
};

export const noTotals: Totals = { of: 0, accepted: 0, submitted: 0, counted: 0, first: 0, second: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    of: a.of + b.of,
    accepted: a.accepted + b.accepted,
    submitted: a.submitted + b.submitted,
    counted: a.counted + b.counted,
    first: a.first + b.first,
    second: a.second + b.second,
  };
}

const numberIn = (value: ReportValue | null) => (value?.state === "value" && "number" in value ? value.number : null);

/** The amounts that a reading adds to a figure of `kind`; null when it adds nothing and is not counted. */
export function amountsOf(kind: MeasureKind, reading: Reading): { first: number; second: number } | null {
  const { first, second } = reading;
  switch (kind) {
    // A dash is an answer: it did not occur, so it adds nothing to a sum and yet is counted.
    case "sum":
      return first === null || "text" in first ? null : { first: numberIn(first) ?? 0, second: 0 };
    case "ratio": {
      const isWhole = first !== null && second !== null && !("text" in first) && !("text" in second);
      return isWhole ? { first: numberIn(first) ?? 0, second: numberIn(second) ?? 0 } : null;
    }
    // There is no percentage, and no yes or no, in a dash.
    case "average":
    case "share-yes": {
      const number = numberIn(first);
      return number === null ? null : { first: number, second: 0 };
    }
    case "share-completed":
      return { first: 1, second: 0 };
    default:
      return kind satisfies never;
  }
}

/** The totals of cells one by one. The screens take the same sums in SQL (`readTargetValues`); tests hold one against the other. */
export function totalsOf(kind: MeasureKind, cells: Iterable<TargetCell>): Totals {
  let totals = noTotals;
  for (const { status, reading } of cells) {
    const amounts = status === "accepted" && reading ? amountsOf(kind, reading) : null;
    totals = addTotals(totals, {
      of: 1,
      accepted: status === "accepted" ? 1 : 0,
      submitted: status === "submitted" ? 1 : 0,
      counted: amounts ? 1 : 0,
      first: amounts?.first ?? 0,
      second: amounts?.second ?? 0,
    });
  }
  return totals;
}

const part = (amount: number, whole: number, unit: string) => (unit === "%" ? (100 * amount) / whole : amount / whole);

/** The figure in the target's unit; null while there is nothing to take it from. Shares that are not percentages are counts. */
export function rollUp(kind: MeasureKind, unit: string, { of, counted, first, second }: Totals): number | null {
  switch (kind) {
    case "sum":
      return counted === 0 ? null : first;
    case "average":
      return counted === 0 ? null : first / counted;
    case "ratio":
      return second === 0 ? null : part(first, second, unit);
    case "share-yes":
      if (counted === 0) return null;
      return unit === "%" ? part(first, counted, unit) : first;
    // Work that is not completed is an answer too: no.
    case "share-completed":
      if (of === 0) return null;
      return unit === "%" ? part(first, of, unit) : first;
    default:
      return kind satisfies never;
  }
}

const TOLERANCE = 1e-9;

/** Whether the figure reaches the goal; null without one or the other. */
export function isMet(comparator: Comparator | null, goal: number | null, value: number | null): boolean | null {
  if (comparator === null || goal === null || value === null) return null;
  switch (comparator) {
    case ">=":
      return value >= goal - TOLERANCE;
    case "<=":
      return value <= goal + TOLERANCE;
    case "=":
      return Math.abs(value - goal) <= TOLERANCE;
    default:
      return comparator satisfies never;
  }
}

export type Trend = "up" | "down" | "same";

export function trendOf(value: number | null, before: number | null): Trend | null {
  if (value === null || before === null) return null;
  if (Math.abs(value - before) <= TOLERANCE) return "same";
  return value > before ? "up" : "down";
}
