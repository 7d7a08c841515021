import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureMask, type MaskedCell } from "~/features/targets/target-mask";

const row = { kind: "number", unit: "Người", smallBelow: 5 } as const;
const small: MaskedCell = { reason: "small", isZero: false };
const zero: MaskedCell = { reason: "small", isZero: true };
const sides = (first: MaskedCell[], second: MaskedCell[] = []) => ({ first, second });

describe("the figure of a target outside the roles of its form", () => {
  it("is shown when none of its cells is masked and it is not small", () => {
    expect(figureMask("sum", 40, sides([]), row)).toBeNull();
    expect(figureMask("sum", 0, sides([]), row)).toBeNull();
    expect(figureMask("sum", 4, sides([]), row)).toBe("small");
    expect(figureMask("share-yes", 4, sides([]), { ...row, kind: "yesno" })).toBeNull();
  });

  it("is masked with one sensitive cell, on either side", () => {
    const sensitive: MaskedCell = { reason: "sensitive", isZero: false };
    expect(figureMask("sum", 40, sides([sensitive, small, small]), row)).toBe("sensitive");
    expect(figureMask("ratio", 40, sides([], [sensitive]), row)).toBe("sensitive");
  });

  it("is masked when one masked cell would follow from it, and shown when two stand in each other's way", () => {
    expect(figureMask("sum", 40, sides([small]), row)).toBe("small");
    expect(figureMask("sum", 40, sides([small, zero]), row)).toBe("small");
    expect(figureMask("sum", 40, sides([small, small]), row)).toBeNull();
    expect(figureMask("ratio", 40, sides([small, small], [small]), row)).toBe("small");
  });

  it("less the cells in sight never is one of the masked cells", () => {
    const agencies = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(agencies, (amounts) => {
        const hidden = amounts.filter((amount) => amount > 0 && amount < row.smallBelow);
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const mask = figureMask("sum", total, sides(hidden.map(() => small)), row);
        const inSight = amounts.filter((amount) => !hidden.includes(amount)).reduce((sum, amount) => sum + amount, 0);
        if (mask === null) expect(hidden).not.toContain(total - inSight);
      }),
    );
  });
});
