/** Between which two numbers a masked cell must lie, for a reader who knows the sums that it stands in (rule 15). */
export type Range = { readonly low: number; readonly high: number };
export type Ranges = ReadonlyMap<string, Range>;

/** Whether only one number is possible, or none: figures that do not add up hide nothing. */
export function isKnown({ low, high }: Range): boolean {
  return high <= low;
}

const sumOf = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((sum, { low }) => sum + low, 0),
  high: ranges.reduce((sum, { high }) => sum + high, 0),
});
const both = (a: Range, b: Range): Range => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) });

/** A total lies where its parts put it, and a part where the total less the other parts does. */
function narrowOne([total, ...parts]: readonly Range[]): readonly Range[] {
  if (!total) return [];
  const whole = both(total, sumOf(parts));
  const rest = parts.map((part, index) => {
    const others = sumOf(parts.toSpliced(index, 1));
    return both(part, { low: whole.low - others.high, high: whole.high - others.low });
  });
  return [whole, ...rest];
}

/**
 * The ranges that follow from `start` by `sums`, each a total and its parts by id; ids outside `start` are left out.
 * Exact as long as no row is a part of two totals, as in a form.
 */
export function narrowed(sums: readonly (readonly string[])[], start: Ranges): Ranges {
  const ranges = new Map(start);
  // What one sum says reaches the farthest other one and comes back; sums that contradict each other would never rest.
  for (let turn = 0, isMore = true; isMore && turn <= 2 * sums.length; turn++) {
    isMore = false;
    for (const sum of sums) {
      const ids = sum.filter((id) => ranges.has(id));
      if (ids[0] !== sum[0] || ids.length < 2) continue;
      const before = ids.flatMap((id) => ranges.get(id) ?? []);
      narrowOne(before).forEach((range, index) => {
        const [id, old] = [ids[index] ?? "", before[index]];
        if (old?.low === range.low && old.high === range.high) return;
        ranges.set(id, range);
        isMore = true;
      });
    }
  }
  return ranges;
}
