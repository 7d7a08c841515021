/**
 * What is masked in a report for those outside the roles that its form names (design rule 15): sensitive rows, counts
 * from 1 up to the threshold, and, so that no total gives them away, further rows of the same "Trong đó". Zero, a dash
 * and a blank of an ordinary row stay as they are; a blank of a sensitive row holds nothing to mask.
 */
import { childrenByParent, type Indicator, isCount, partsOf } from "./indicator";
import { amountOf, type ReportValue, type ReportValues } from "./report-value";

/** "sensitive": by a sensitive row, its own or one that it would give away; "small": by a small count alone. */
export type MaskReason = "sensitive" | "small";
export type Masks = ReadonlyMap<string, MaskReason>;

/** Whether the row counts something, so that a small number in it may be known persons. A row without a unit is taken for one. */
export function canBeSmall(indicator: Pick<Indicator, "kind" | "unit">): boolean {
  return isCount({ ...indicator, unit: indicator.unit ?? "" });
}

/** Whether a count is above nothing and below the threshold. */
export function isSmall(amount: number | null, smallBelow: number): boolean {
  return amount !== null && amount > 0 && amount < smallBelow;
}

function maskAlone(indicator: Indicator, value: ReportValue | undefined, smallBelow: number): MaskReason | null {
  if (!value) return null;
  if (indicator.isSensitive) return "sensitive";
  return canBeSmall(indicator) && isSmall(amountOf(value), smallBelow) ? "small" : null;
}

/** A total and the parts that add up to it: any one of them follows from all the others. */
type Equation = readonly Indicator[];

function equationsOf(indicators: readonly Indicator[]): Equation[] {
  const children = childrenByParent(indicators);
  return indicators
    .filter((total) => total.partsRule === "sum")
    .map((total) => [total, ...partsOf(children, total)])
    .filter((equation) => equation.length > 1);
}

// With one amount masked, a subtraction gives it; with two that are not zero, it gives neither.
function companions(equation: Equation, values: ReportValues, masks: Masks): readonly Indicator[] {
  const amount = ({ id }: Indicator) => amountOf(values[id]) ?? 0;
  const filled = equation.filter(({ id }) => amountOf(values[id]) !== null);
  const masked = filled.filter(({ id }) => masks.has(id));
  if (masked.length === 0 || masked.filter((one) => amount(one) !== 0).length > 1) return [];
  const open = filled.filter(({ id }) => !masks.has(id));
  const candidates = open.filter((one) => amount(one) !== 0);
  const [total] = equation;
  const [smallest] = candidates.filter((one) => one !== total).sort((a, b) => amount(a) - amount(b));
  const chosen = smallest ?? candidates[0];
  return chosen ? [chosen] : open;
}

function reasonIn(equation: Equation, masks: Masks): MaskReason {
  return equation.some(({ id }) => masks.get(id) === "sensitive") ? "sensitive" : "small";
}

/** The rows to mask and why. A row below the threshold is one whose count is from 1 to `smallBelow` - 1. */
export function masksOf(indicators: readonly Indicator[], values: ReportValues, smallBelow: number): Masks {
  const masks = new Map<string, MaskReason>();
  for (const indicator of indicators) {
    const reason = maskAlone(indicator, values[indicator.id], smallBelow);
    if (reason) masks.set(indicator.id, reason);
  }
  const equations = equationsOf(indicators);
  // Each turn masks a row or gives one its graver reason, so it ends.
  for (let isChanged = masks.size > 0; isChanged; ) {
    isChanged = false;
    for (const equation of equations) {
      const reason = reasonIn(equation, masks);
      const graver = equation.filter(({ id }) => masks.has(id) && masks.get(id) !== reason);
      for (const { id } of [...graver, ...companions(equation, values, masks)]) {
        masks.set(id, reason);
        isChanged = true;
      }
    }
  }
  return masks;
}

/** `record` without the rows of `masks`. */
export function withoutMasked<T>(record: Readonly<Record<string, T>>, masks: Masks): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !masks.has(id)));
}

/** The explanations that may be read: neither of a masked row nor of a total above one, whose words may name it. */
export function openExplanations(
  indicators: readonly Indicator[],
  explanations: Readonly<Record<string, string>>,
  masks: Masks,
): Record<string, string> {
  const children = childrenByParent(indicators);
  const isNear = (id: string): boolean => masks.has(id) || (children.get(id) ?? []).some((part) => isNear(part.id));
  return Object.fromEntries(Object.entries(explanations).filter(([id]) => !isNear(id)));
}
