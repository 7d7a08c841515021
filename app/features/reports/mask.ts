/**
 * What is masked in a report for those outside the roles that its form names (rule 15): sensitive rows, counts
 * from 1 up to the threshold, and, so that no total gives them away, further rows of the same "Trong đó" and the
 * shares beside them. Zero, a dash and a blank of an ordinary row stay as they are; a blank of a sensitive row holds
 * nothing to mask.
 */
import { childrenByParent, countsBeside, type Indicator, isCount, isShare, partsOf } from "./indicator";
import { isKnown, narrowed, type Range, type Ranges } from "./mask-range";
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

/** The row that a sum can best do without: its smallest part in sight, else its total; none when all that is left is zero. */
function nextToMask([total, ...parts]: Equation, values: ReportValues, masks: Masks): Indicator | undefined {
  const amount = (row: Indicator | undefined) => (row && !masks.has(row.id) ? (amountOf(values[row.id]) ?? 0) : 0);
  const [smallest] = parts.filter((part) => amount(part) !== 0).sort((a, b) => amount(a) - amount(b));
  return smallest ?? (amount(total) === 0 ? undefined : total);
}

// With one amount masked, a subtraction gives it; with two that are not zero, it gives neither.
function companions(equation: Equation, values: ReportValues, masks: Masks): readonly Indicator[] {
  const filled = equation.filter(({ id }) => amountOf(values[id]) !== null);
  const masked = filled.filter(({ id }) => masks.has(id));
  if (masked.length === 0 || masked.filter(({ id }) => amountOf(values[id]) !== 0).length > 1) return [];
  const chosen = nextToMask(equation, values, masks);
  return chosen ? [chosen] : filled.filter(({ id }) => !masks.has(id));
}

/** What of a report its masks follow from: its rows, one version's values, and the threshold of its form. */
type Page = { readonly indicators: readonly Indicator[]; readonly values: ReportValues; readonly smallBelow: number };

function rangeAlone(indicator: Indicator, amount: number, masks: Masks, smallBelow: number): Range {
  if (!masks.has(indicator.id)) return { low: amount, high: amount };
  if (indicator.isSensitive || amount === 0 || !canBeSmall(indicator)) return { low: 0, high: Number.POSITIVE_INFINITY };
  // The reader may guess which counts are masked for being small; a threshold of 2 leaves one number, and then the guess is all.
  if (isSmall(amount, smallBelow)) return { low: 1, high: Math.max(2, smallBelow - 1) };
  return { low: 1, high: Number.POSITIVE_INFINITY };
}

/** Between which numbers each filled row lies for a reader who sees all but `masks`. */
export function rangesUnder(masks: Masks, { indicators, values, smallBelow }: Page): Ranges {
  const start = indicators.flatMap((indicator): [string, Range][] => {
    const amount = amountOf(values[indicator.id]);
    return amount === null ? [] : [[indicator.id, rangeAlone(indicator, amount, masks, smallBelow)]];
  });
  const sums = equationsOf(indicators).map((equation) => equation.map(({ id }) => id));
  return narrowed(sums, new Map(start));
}

// Of 9 = • + • + 7 both are 1: a masked row that can be but one number needs one more beside it.
function furtherCompanions(equations: readonly Equation[], page: Page, masks: Masks): [Equation, Indicator][] {
  const ranges = rangesUnder(masks, page);
  const isFound = ({ id }: Indicator) => {
    const range = masks.has(id) ? ranges.get(id) : undefined;
    return range !== undefined && isKnown(range);
  };
  return equations.flatMap((equation): [Equation, Indicator][] => {
    const chosen = equation.some(isFound) ? nextToMask(equation, page.values, masks) : undefined;
    return chosen ? [[equation, chosen]] : [];
  });
}

function reasonIn(rows: readonly Indicator[], masks: Masks): MaskReason {
  return rows.some(({ id }) => masks.get(id) === "sensitive") ? "sensitive" : "small";
}

type Group = { readonly share: Indicator; readonly counts: readonly Indicator[] };

/** Masks what `masks` would give away in one version. Each turn masks a row or gives one its graver reason, so it ends. */
function closeOver(masks: Map<string, MaskReason>, page: Page, equations: readonly Equation[], shares: readonly Group[]): void {
  const mask = (rows: readonly Indicator[], reason: MaskReason) => {
    for (const { id } of rows) masks.set(id, reason);
    return rows.length > 0;
  };
  for (let isChanged = masks.size > 0; isChanged; ) {
    isChanged = false;
    for (const { share, counts } of shares) {
      const reason = reasonIn(counts, masks);
      const isBeside = page.values[share.id] !== undefined && counts.some(({ id }) => masks.has(id));
      if (isBeside && masks.get(share.id) !== "sensitive" && masks.get(share.id) !== reason)
        isChanged = mask([share], reason) || isChanged;
    }
    for (const equation of equations) {
      const reason = reasonIn(equation, masks);
      const graver = equation.filter(({ id }) => masks.has(id) && masks.get(id) !== reason);
      isChanged = mask([...graver, ...companions(equation, page.values, masks)], reason) || isChanged;
    }
    if (isChanged) continue;
    for (const [equation, row] of furtherCompanions(equations, page, masks))
      isChanged = mask([row], reasonIn(equation, masks)) || isChanged;
  }
}

/**
 * The rows to mask and why, the same in all `versions` of a report, oldest first: what one version hides, none shows. A later version
 * adds to the masks and takes none away, so that what was read of the earlier ones gives nothing away. A row below the threshold is one
 * whose count is from 1 to `smallBelow` - 1.
 */
export function masksOf(indicators: readonly Indicator[], versions: readonly ReportValues[], smallBelow: number): Masks {
  const masks = new Map<string, MaskReason>();
  const equations = equationsOf(indicators);
  const shares = indicators.filter(isShare).map((share) => ({ share, counts: countsBeside(indicators, share) }));
  versions.forEach((values, index) => {
    for (const indicator of indicators) {
      const reason = maskAlone(indicator, values[indicator.id], smallBelow);
      if (reason === "sensitive" || (reason && !masks.has(indicator.id))) masks.set(indicator.id, reason);
    }
    for (let size = -1; size !== masks.size; ) {
      size = masks.size;
      for (const own of versions.slice(0, index + 1))
        closeOver(masks, { indicators, values: own, smallBelow }, equations, shares);
    }
  });
  return masks;
}

/** The rows that may be seen. */
export function unmasked(indicators: readonly Indicator[], masks: Masks): Indicator[] {
  return indicators.filter(({ id }) => !masks.has(id));
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
