import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureMask, type MaskedCell } from "~/features/targets/target-mask";

const row = { kind: "number", unit: "Người", smallBelow: 5 } as const;
const rows = { first: row, second: row };
const few = { low: 1, high: 4 };
const small = (amount: number): MaskedCell => ({ reason: "small", amount, range: few });
const sides = (first: MaskedCell[], second: MaskedCell[] = []) => ({ first, second });
const totals = (first: number, second = 0) => ({ first, second });

describe("the figure of a target outside the roles of its form", () => {
  it("is shown when none of its cells is masked and it is not small", () => {
    expect(figureMask("sum", totals(40), sides([]), rows)).toBeNull();
    expect(figureMask("sum", totals(0), sides([]), rows)).toBeNull();
    expect(figureMask("sum", totals(4), sides([]), rows)).toBe("small");
    expect(figureMask("share-yes", totals(4), sides([]), { first: { ...row, kind: "yesno" }, second: null })).toBeNull();
  });

  it("is masked with one sensitive cell, on either side", () => {
    const sensitive: MaskedCell = { reason: "sensitive", amount: 20, range: { low: 0, high: 90 } };
    expect(figureMask("sum", totals(40), sides([sensitive, small(1), small(2)]), rows)).toBe("sensitive");
    expect(figureMask("ratio", totals(40, 80), sides([], [sensitive]), rows)).toBe("sensitive");
  });

  it("is masked when one masked cell would follow from it, and shown when two stand in each other's way", () => {
    expect(figureMask("sum", totals(40), sides([small(3)]), rows)).toBe("small");
    expect(figureMask("sum", totals(40), sides([small(3), small(0)]), rows)).toBe("small");
    expect(figureMask("sum", totals(40), sides([small(3), small(2)]), rows)).toBeNull();
    expect(figureMask("ratio", totals(40, 80), sides([small(3), small(2)], [small(3)]), rows)).toBe("small");
  });

  it("is masked when its masked cells are all as small, or all as large, as they can be", () => {
    expect(figureMask("sum", totals(40), sides([small(1), small(1)]), rows)).toBe("small");
    expect(figureMask("sum", totals(40), sides([small(4), small(4), small(4)]), rows)).toBe("small");
    const known: MaskedCell = { reason: "small", amount: 9, range: { low: 9, high: 30 } };
    expect(figureMask("sum", totals(40), sides([small(1), known]), rows)).toBe("small");
  });

  it("a percentage of few is masked as their number is", () => {
    expect(figureMask("ratio", totals(3, 460), sides([]), rows)).toBe("small");
    expect(figureMask("ratio", totals(30, 460), sides([]), rows)).toBeNull();
    expect(figureMask("ratio", totals(0, 460), sides([]), rows)).toBeNull();
    expect(figureMask("ratio", totals(3, 460), sides([]), { ...rows, first: { ...row, kind: "money" } })).toBeNull();
  });

  it("leaves each masked cell at least two numbers from 1 to the threshold", () => {
    const agencies = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(agencies, (amounts) => {
        const hidden = amounts.filter((amount) => amount > 0 && amount < row.smallBelow);
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        if (figureMask("sum", totals(total), sides(hidden.map(small)), rows) !== null) return;
        const couldGrow = (amount: number) => hidden.some((other, at) => at !== hidden.indexOf(amount) && other > few.low);
        const couldShrink = (amount: number) => hidden.some((other, at) => at !== hidden.indexOf(amount) && other < few.high);
        for (const amount of hidden)
          expect((amount < few.high && couldGrow(amount)) || (amount > few.low && couldShrink(amount))).toBe(true);
      }),
    );
  });
});
