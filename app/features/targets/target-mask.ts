/**
 * What of a target's figure is masked for readers outside the roles that the form names (design rule 15): figures taken
 * from sensitive rows, figures from which one masked cell follows by taking away the others, and small counts.
 */

import type { IndicatorKind } from "~/features/reports/indicator";
import { canBeSmall, isSmall, type MaskReason } from "~/features/reports/mask";
import type { MeasureKind } from "./target-value";

/** A cell that a reader may not see. */
export type MaskedCell = { readonly reason: MaskReason; readonly isZero: boolean };

/** Masked cells of the round, each side by itself: the amounts of a ratio are added up apart. */
export type MaskedSides = { readonly first: readonly MaskedCell[]; readonly second: readonly MaskedCell[] };

/** The row that a figure is taken from, and the threshold of its form. */
export type CountedRow = { readonly kind: IndicatorKind; readonly unit: string | null; readonly smallBelow: number };

// The sum less the cells in sight is the sum of the masked ones; of two that are not zero it gives neither.
function givesOneAway(cells: readonly MaskedCell[]): boolean {
  return cells.length > 0 && cells.filter((cell) => !cell.isZero).length < 2;
}

/** Why the figure `value` of a round is masked; null when it may be shown. */
export function figureMask(
  kind: MeasureKind,
  value: number | null,
  sides: MaskedSides,
  row: CountedRow | null,
): MaskReason | null {
  const cells = [...sides.first, ...sides.second];
  if (cells.some((cell) => cell.reason === "sensitive")) return "sensitive";
  if (givesOneAway(sides.first) || givesOneAway(sides.second)) return "small";
  const isCountOfRow = kind === "sum" && row !== null && canBeSmall(row);
  return isCountOfRow && isSmall(value, row.smallBelow) ? "small" : null;
}
