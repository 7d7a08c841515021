import { describe, expect, it } from "vitest";
import { dotsOf, dottedRules, unmoved } from "~/features/reading/files/pdf-rules";

const box = (x: number, y: number, width: number, height: number) =>
  dotsOf([0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4], unmoved);
const row = (count: number, step: number) => Array.from({ length: count }, (_dot, at) => box(80 + at * step, 100, 1, 1)).flat();

describe("a rule that is drawn dot by dot", () => {
  it("is a rule, level or upright", () => {
    expect(dottedRules(row(40, 2))).toEqual([{ isLevel: true, at: 100.5, from: 80.5, to: 158.5 }]);
    const column = Array.from({ length: 30 }, (_dot, at) => box(80, 100 + at * 2, 1, 1)).flat();
    expect(dottedRules(column)).toEqual([{ isLevel: false, at: 80.5, from: 100.5, to: 158.5 }]);
  });

  it("is none of few dots, or of dots far from each other", () => {
    expect(dottedRules(row(4, 2))).toEqual([]);
    expect(dottedRules(row(40, 6))).toEqual([]);
  });

  it("is not made of the squares of a code to be scanned", () => {
    expect(Array.from({ length: 20 }, (_square, at) => box(80 + at * 2, 100, 2, 2)).flat()).toEqual([]);
  });
});
