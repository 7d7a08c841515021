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
  const masks = masksOf(indicators, valuesOf(indicators, byKey), smallBelow);
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
    expect(masked(plain, { total: 30, a: 9, b: 9, c: 12 }, 10)).toEqual({ a: "small", b: "small" });
    expect(masked(plain, { total: 3, a: 1, b: 1, c: 1 }, 0)).toEqual({});
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
    const open = openExplanations(restricted, explanations, masksOf(restricted, values, 5));
    expect(Object.values(open)).toEqual(["b"]);
  });
});

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

describe("from what a reader outside the roles is shown", () => {
  it("no masked cell follows by taking the other members of a sum away, however often", () => {
    fc.assert(
      fc.property(top, fc.integer({ min: 0, max: 8 }), (root, smallBelow) => {
        const { indicators, values } = written(root);
        const masks = masksOf(indicators, values, smallBelow);
        expect([...workedOut(indicators, values, new Set(masks.keys()))]).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("no subtraction within a sum, masked members taken for nothing, hits on a sensitive cell", () => {
    fc.assert(
      fc.property(top, fc.integer({ min: 0, max: 8 }), (root, smallBelow) => {
        const { indicators, values } = written(root);
        const masks = masksOf(indicators, values, smallBelow);
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
        const masks = masksOf(indicators, values, smallBelow);
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
