import { describe, expect, it } from "vitest";
import { ruleReader, unmoved } from "~/features/reading/files/pdf-rules";

type Box = readonly [x: number, y: number, width: number, height: number];

/** The rules of a page on which these boxes are filled, each by itself. */
function rulesOf(boxes: readonly Box[]) {
  const reader = ruleReader();
  for (const [x, y, width, height] of boxes)
    reader.take([0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4], unmoved, false);
  return reader.done();
}
const row = (count: number, step: number, size = 1) =>
  Array.from({ length: count }, (_dot, at): Box => [80 + at * step, 100, size, size]);

describe("a rule that is drawn dot by dot", () => {
  it("is a rule, level or upright", () => {
    expect(rulesOf(row(40, 2))).toEqual([{ isLevel: true, at: 100.5, from: 80.5, to: 158.5 }]);
    const column = Array.from({ length: 30 }, (_dot, at): Box => [80, 100 + at * 2, 1, 1]);
    expect(rulesOf(column)).toEqual([{ isLevel: false, at: 80.5, from: 100.5, to: 158.5 }]);
  });

  it("is none of few dots, or of dots far from each other", () => {
    expect(rulesOf(row(4, 2))).toEqual([]);
    expect(rulesOf(row(40, 6))).toEqual([]);
  });

  it("is not made of the squares of a code to be scanned", () => {
    expect(rulesOf(row(20, 2, 2))).toEqual([]);
  });
});
