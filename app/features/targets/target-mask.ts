/**
 * What of a target's figure is masked for readers outside the roles that the form names (rule 15): figures taken
 * from sensitive rows, figures from which one masked cell follows by taking away the others, and small counts.
 */

import type { IndicatorKind } from "~/features/reports/indicator";
import { canBeSmall, isSmall, type MaskReason } from "~/features/reports/mask";
import { isKnown, narrowed, type Range } from "~/features/reports/mask-range";
import type { MeasureKind, Totals } from "./target-value";

/** A cell that a reader may not see: its amount, and between which two its own report lets it lie. */
export type MaskedCell = { readonly reason: MaskReason; readonly amount: number; readonly range: Range };

/** Masked cells of the round, each side by itself: the amounts of a ratio are added up apart. */
export type MaskedSides = { readonly first: readonly MaskedCell[]; readonly second: readonly MaskedCell[] };

/** The row that a side of a figure is taken from, and the threshold of its form. */
export type CountedRow = { readonly kind: IndicatorKind; readonly unit: string | null; readonly smallBelow: number };
export type CountedRows = { readonly first: CountedRow | null; readonly second: CountedRow | null };

// The sum less the cells in sight is the sum of the masked ones; of two that are not zero it gives neither, unless both are as small, or
// as large, as they can be.
function givesOneAway(cells: readonly MaskedCell[]): boolean {
  if (cells.length === 0) return false;
  if (cells.filter((cell) => cell.amount !== 0).length < 2) return true;
  const sum = cells.reduce((all, cell) => all + cell.amount, 0);
  const ranges = cells.map((cell, index): [string, Range] => [`${index}`, cell.range]);
  const start = new Map([["sum", { low: sum, high: sum }], ...ranges]);
  const found = narrowed([["sum", ...ranges.map(([id]) => id)]], start);
  return ranges.some(([id]) => isKnown(found.get(id) ?? { low: 0, high: 0 }));
}

// A share of few persons, beside the number of all, says how few they are.
function isTakenFromFew(kind: MeasureKind, totals: Pick<Totals, "first" | "second">, rows: CountedRows): boolean {
  const isFew = (side: keyof CountedRows) => {
    const row = rows[side];
    return row !== null && canBeSmall(row) && isSmall(totals[side], row.smallBelow);
  };
  return kind === "sum" ? isFew("first") : kind === "ratio" && (isFew("first") || isFew("second"));
}

/** Why the figure that a round adds up to `totals` for is masked; null when it may be shown. */
export function figureMask(
  kind: MeasureKind,
  totals: Pick<Totals, "first" | "second">,
  sides: MaskedSides,
  rows: CountedRows,
): MaskReason | null {
  const cells = [...sides.first, ...sides.second];
  if (cells.some((cell) => cell.reason === "sensitive")) return "sensitive";
  const isGivenAway = givesOneAway(sides.first) || givesOneAway(sides.second);
  return isGivenAway || isTakenFromFew(kind, totals, rows) ? "small" : null;
}
