import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenByParent, flattenTree, type Indicator, type IndicatorTree, partsOf } from "~/features/reports/indicator";
import { masksOf, openExplanations, withoutMasked } from "~/features/reports/mask";
import { amountOf, type ReportValue, type ReportValues } from "~/features/reports/report-value";

const count = (key: string, rest: Partial<IndicatorTree> = {}): IndicatorTree => ({
  key,
  label: key,
  unit: "Người",
  kind: "number",
  ...rest,
});
const listed = (...trees: IndicatorTree[]) => {
  let last = 0;
  return flattenTree(trees, () => `row ${++last}`);
};
const valuesOf = (indicators: readonly Indicator[], byKey: Record<string, number | "dash">): ReportValues =>
  Object.fromEntries(
    indicators.flatMap(({ id, key }): [string, ReportValue][] => {
      const value = byKey[key];
      if (value === undefined) return [];
      return [[id, value === "dash" ? { state: "dash" } : { state: "value", number: value }]];
    }),
  );
const masked = (indicators: readonly Indicator[], byKey: Record<string, number | "dash">, smallBelow = 5) => {
  const masks = masksOf(indicators, [valuesOf(indicators, byKey)], smallBelow);
  return Object.fromEntries(indicators.flatMap(({ id, key }) => (masks.has(id) ? [[key, masks.get(id)]] : [])));
};

describe("outside the roles of a form", () => {
  const parts = [count("a"), count("b"), count("c")];
  const plain = listed(count("total", { children: parts }));
  const restricted = listed(count("total", { children: [count("a", { sensitive: true }), count("b"), count("c")] }));

  it("a sensitive row is masked, and the smallest part beside it, for the total less the others is that row", () => {
    expect(masked(restricted, { total: 60, a: 20, b: 30, c: 10 })).toEqual({ a: "sensitive", c: "sensitive" });
  });

  it("a part that is zero protects nothing; then the total is masked", () => {
    expect(masked(restricted, { total: 20, a: 20, b: 0, c: "dash" })).toEqual({ a: "sensitive", total: "sensitive" });
  });

  it("where all is zero, all is masked", () => {
    expect(Object.keys(masked(restricted, { total: 0, a: 0, b: 0, c: 0 }))).toEqual(["total", "a", "b", "c"]);
  });

  it("counts from 1 to 4 are masked; zero, a dash and a blank are not", () => {
    expect(masked(plain, { total: 14, a: 4, b: 3, c: 7 })).toEqual({ a: "small", b: "small" });
    expect(masked(plain, { total: 14, a: 14, b: 0, c: "dash" })).toEqual({});
    expect(masked(plain, { total: 14, a: 14 })).toEqual({});
  });

  it("the threshold is the version's; 0 masks no count", () => {
    expect(masked(plain, { total: 30, a: 9, b: 8, c: 13 }, 10)).toEqual({ a: "small", b: "small" });
    expect(masked(plain, { total: 3, a: 1, b: 1, c: 1 }, 0)).toEqual({});
  });

  it("small counts that can be but one number need one more row: 9 = • + • + 7 would be 1 and 1", () => {
    expect(masked(plain, { total: 9, a: 1, b: 1, c: 7 })).toEqual({ a: "small", b: "small", c: "small" });
    expect(masked(plain, { total: 18, a: 4, b: 4, c: 10 })).toEqual({ a: "small", b: "small", c: "small" });
    expect(masked(plain, { total: 10, a: 1, b: 2, c: 7 })).toEqual({ a: "small", b: "small" });
  });

  it("a share is masked with the counts that it stands beside, under or over", () => {
    const share = (key: string, rest: Partial<IndicatorTree> = {}) => ({
      ...count(key, rest),
      kind: "percent" as const,
      unit: "%",
    });
    const rows = listed({
      ...count("part", { children: [count("all"), count("few"), share("of all"), count("many"), share("of many")] }),
      kind: "heading",
    });
    const values = { all: 460, few: 3, "of all": 0.7, many: 40, "of many": 9 };
    expect(masked(rows, values)).toEqual({ few: "small", "of all": "small" });
    const nested = listed(count("total", { parts: "within", children: [count("few"), share("of total")] }));
    expect(masked(nested, { total: 4, few: 0, "of total": 0 })).toEqual({ total: "small", "of total": "small" });
    const first = listed(share("reached", { children: [] }), count("few"));
    expect(masked(first, { reached: 2, few: 1 })).toEqual({ reached: "small", few: "small" });
    const closed = listed(count("few", { sensitive: true }), share("of all"));
    expect(masked(closed, { few: 70, "of all": 0.7 })).toEqual({ few: "sensitive", "of all": "sensitive" });
  });

  it("a row that is masked in one version of a report is masked in all", () => {
    const versions = [
      { total: 30, a: 3, b: 10, c: 17 },
      { total: 30, a: 13, b: 10, c: 7 },
    ].map((values) => valuesOf(plain, values));
    const keys = (masks: ReturnType<typeof masksOf>) => plain.flatMap(({ id, key }) => (masks.has(id) ? [key] : []));
    // By itself the second hides nothing, and would show what stands beside a in the first.
    expect(keys(masksOf(plain, versions.slice(1), 5))).toEqual([]);
    expect(keys(masksOf(plain, versions, 5))).toEqual(["a", "b"]);
    expect(keys(masksOf(plain, [...versions].reverse(), 5))).toEqual(["a", "c"]);
  });

  it("money, shares and yes or no are not counts of persons", () => {
    const rows = listed(
      { ...count("paid"), kind: "money" },
      { ...count("share"), kind: "percent" },
      { ...count("is"), kind: "yesno" },
    );
    expect(masked(rows, { paid: 2, share: 2, is: 1 })).toEqual({});
  });

  it("a row beside the sum, and parts that overlap, protect nothing and need no protection", () => {
    const aside = listed(count("total", { children: [count("a"), count("b"), count("s", { sensitive: true, notInSum: true })] }));
    expect(masked(aside, { total: 30, a: 20, b: 10, s: 7 })).toEqual({ s: "sensitive" });
    const within = listed(count("total", { parts: "within", children: [count("a", { sensitive: true }), count("b")] }));
    expect(masked(within, { total: 30, a: 20, b: 25 })).toEqual({ a: "sensitive" });
  });

  it("a small count that protects a sensitive row is as grave as that row", () => {
    expect(masked(restricted, { total: 60, a: 20, b: 3, c: 37 })).toEqual({ a: "sensitive", b: "sensitive" });
  });

  it("a blank sensitive row holds nothing to mask", () => {
    expect(masked(restricted, { total: 30, b: 20, c: 10 })).toEqual({});
  });

  it("the words that explain a masked row, or a total above one, are not shown", () => {
    const values = valuesOf(restricted, { total: 60, a: 20, b: 30, c: 10 });
    const explanations = Object.fromEntries(restricted.map(({ id, key }) => [id, key]));
    const open = openExplanations(restricted, explanations, masksOf(restricted, [values], 5));
    expect(Object.values(open)).toEqual(["b"]);
  });
});

/**
 * Whether each masked row could be another number than it is, for a reader who knows all others, and of the masked rows that they are no
 * zeros (of sensitive ones not even that). The sums of a tree leave another solution only if they leave one a single step away.
 */
function couldDiffer(indicators: readonly Indicator[], values: ReportValues, masks: ReadonlyMap<string, unknown>): Set<string> {
  const children = childrenByParent(indicators);
  const filled = (rows: readonly Indicator[]) => rows.filter(({ id }) => values[id]);
  const leaves = filled(indicators).filter((row) => filled(partsOf(children, row)).length === 0 && masks.has(row.id));
  const differing = new Set<string>();
  const isPossible = (row: Indicator, step: number) => {
    const number = amountOf(values[row.id]) ?? 0;
    return step === 0 || (masks.has(row.id) && number + step >= (row.isSensitive || number === 0 ? 0 : 1));
  };
  const tryOut = (steps: ReadonlyMap<string, number>) => {
    const stepOf = (row: Indicator): number =>
      filled(partsOf(children, row)).reduce((sum, part) => sum + stepOf(part), steps.get(row.id) ?? 0);
    const moved = filled(indicators).map((row) => ({ row, step: stepOf(row) }));
    if (!moved.every(({ row, step }) => isPossible(row, step))) return;
    for (const { row, step } of moved) if (step !== 0) differing.add(row.id);
  };
  const walk = (rest: readonly Indicator[], steps: ReadonlyMap<string, number>): void => {
    const [leaf, ...others] = rest;
    if (!leaf) tryOut(steps);
    else for (const step of [-1, 0, 1]) walk(others, new Map([...steps, [leaf.id, step]]));
  };
  walk(leaves, new Map());
  return differing;
}

// A tree of three ranks whose totals are the sums of their parts, with sensitive rows anywhere.
type Row = { amount: number; isSensitive: boolean; isBlank: boolean; children: Row[] };
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 500 }));
const row = (children: fc.Arbitrary<Row[]>): fc.Arbitrary<Row> =>
  fc.record({ amount, isSensitive: fc.boolean(), isBlank: fc.boolean(), children });
const leaf = row(fc.constant([]));
const middle = row(fc.oneof(fc.constant<Row[]>([]), fc.array(leaf, { minLength: 1, maxLength: 4 })));
const top = row(fc.array(middle, { minLength: 1, maxLength: 4 }));

function written(root: Row): { indicators: Indicator[]; values: ReportValues } {
  const byKey: Record<string, number> = {};
  let last = 0;
  const visit = ({ amount: own, isSensitive, isBlank, children }: Row): { tree: IndicatorTree; sum: number } => {
    const key = `k${++last}`;
    const below = children.map(visit);
    const sum = below.length === 0 ? (isBlank ? 0 : own) : below.reduce((total, one) => total + one.sum, 0);
    if (below.length > 0 || !isBlank) byKey[key] = sum;
    return { tree: count(key, { sensitive: isSensitive, children: below.map((one) => one.tree) }), sum };
  };
  const indicators = listed(visit(root).tree);
  return { indicators, values: valuesOf(indicators, byKey) };
}

/** What follows from `shown` when in a sum only one member is unknown, again and again until nothing more follows. */
function workedOut(indicators: readonly Indicator[], values: ReportValues, hidden: ReadonlySet<string>): Set<string> {
  const children = childrenByParent(indicators);
  const unknown = new Set(hidden);
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const total of indicators.filter((one) => one.partsRule === "sum")) {
      const members = [total, ...partsOf(children, total)].filter(({ id }) => values[id]);
      const open = members.filter(({ id }) => unknown.has(id));
      const [one] = open;
      if (members.length < 2 || open.length !== 1 || !one) continue;
      unknown.delete(one.id);
      isMore = true;
    }
  }
  return new Set([...hidden].filter((id) => !unknown.has(id)));
}

// Two ranks of few rows, so that all solutions can be tried.
const few = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }));
const fewRow = (children: fc.Arbitrary<Row[]>): fc.Arbitrary<Row> =>
  fc.record({
    amount: few,
    isSensitive: fc.boolean(),
    isBlank: fc.boolean(),
    children,
  });
const smallTree = fewRow(
  fc.array(fewRow(fc.oneof(fc.constant<Row[]>([]), fc.array(fewRow(fc.constant([])), { minLength: 1, maxLength: 3 }))), {
    minLength: 1,
    maxLength: 3,
  }),
);
const open = (root: Row): Row => ({ ...root, isSensitive: false, children: root.children.map(open) });

describe("from what a reader outside the roles is shown", () => {
  it("no masked cell follows by taking the other members of a sum away, however often", () => {
    fc.assert(
      fc.property(top, fc.integer({ min: 0, max: 8 }), (root, smallBelow) => {
        const { indicators, values } = written(root);
        const masks = masksOf(indicators, [values], smallBelow);
        expect([...workedOut(indicators, values, new Set(masks.keys()))]).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("every masked cell has at least two solutions, in every version of a report", () => {
    const amounts = (root: Row): number[] => [root.amount, ...root.children.flatMap(amounts)];
    const withAmounts = (root: Row, next: () => number): Row => ({
      ...root,
      amount: next(),
      children: root.children.map((child) => withAmounts(child, next)),
    });
    const trees = fc.oneof(smallTree.map(open), smallTree);
    fc.assert(
      fc.property(
        trees,
        fc.array(few, { minLength: 13, maxLength: 13 }),
        fc.integer({ min: 2, max: 8 }),
        (root, others, below) => {
          expect(amounts(root).length).toBeLessThanOrEqual(13);
          const [first, second] = [root, withAmounts(root, () => others.shift() ?? 0)].map(written);
          if (!first || !second) return;
          const { indicators } = first;
          const masks = masksOf(indicators, [first.values, second.values], below);
          for (const { values } of [first, second]) {
            const hidden = indicators.filter(({ id }) => masks.has(id) && values[id]).map(({ id }) => id);
            const differing = couldDiffer(indicators, values, masks);
            expect(hidden.filter((id) => !differing.has(id))).toEqual([]);
          }
          const before = masksOf(indicators, [first.values], below);
          expect([...before.keys()].filter((id) => !masks.has(id))).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("no subtraction within a sum, masked members taken for nothing, hits on a sensitive cell", () => {
    fc.assert(
      fc.property(top, fc.integer({ min: 0, max: 8 }), (root, smallBelow) => {
        const { indicators, values } = written(root);
        const masks = masksOf(indicators, [values], smallBelow);
        const open = withoutMasked(values, masks);
        const children = childrenByParent(indicators);
        const sum = (rows: readonly Indicator[]) => rows.reduce((all, { id }) => all + (amountOf(open[id]) ?? 0), 0);
        for (const total of indicators.filter((one) => one.partsRule === "sum")) {
          const parts = partsOf(children, total);
          const isOpen = open[total.id] !== undefined;
          for (const secret of parts.filter(({ id, isSensitive }) => isSensitive && masks.has(id))) {
            if (isOpen) expect((amountOf(open[total.id]) ?? 0) - sum(parts)).not.toBe(amountOf(values[secret.id]));
          }
          const hasShownPart = parts.some(({ id }) => open[id] !== undefined);
          if (total.isSensitive && !isOpen && hasShownPart) expect(sum(parts)).not.toBe(amountOf(values[total.id]));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("every sensitive cell that is filled is masked, and nothing is without one or a small count", () => {
    fc.assert(
      fc.property(top, fc.integer({ min: 0, max: 8 }), (root, smallBelow) => {
        const { indicators, values } = written(root);
        const masks = masksOf(indicators, [values], smallBelow);
        for (const { id, isSensitive } of indicators) {
          const number = amountOf(values[id]);
          const isOwn = number !== null && (isSensitive || (number > 0 && number < smallBelow));
          if (isOwn) expect(masks.has(id)).toBe(true);
          if (number === null) expect(masks.has(id)).toBe(false);
        }
        const hasCause = indicators.some(({ id, isSensitive }) => {
          const number = amountOf(values[id]);
          return number !== null && (isSensitive || (number > 0 && number < smallBelow));
        });
        expect(masks.size > 0).toBe(hasCause);
      }),
    );
  });
});
