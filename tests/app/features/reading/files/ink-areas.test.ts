import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inkAreas, liesIn, strokesInCells } from "~/features/reading/files/ink-areas";
import type { Grey } from "~/features/reading/files/picture";
import { stacksOf, unstacked } from "~/features/reading/files/stacked-areas";

type Box = { readonly left: number; readonly top: number; readonly wide: number; readonly high: number };

function pageWith(...boxes: readonly Box[]): Grey {
  const page = { width: 600, height: 400, points: new Uint8Array(600 * 400).fill(255) };
  for (const { left, top, wide, high } of boxes)
    for (let y = top; y < top + high; y++) page.points.fill(0, y * 600 + left, y * 600 + left + wide);
  return page;
}

const word = (left: number, top: number): Box => ({ left, top, wide: 60, high: 30 });
const upright = (at: number) => ({ isLevel: false, at, from: 0, to: 399 });
const sidesOf = (page: Grey, rules: Parameters<typeof inkAreas>[1] = []) =>
  inkAreas(page, rules).areas.map(({ left, top, right, bottom }) => [left, top, right, bottom]);

describe("the areas of a page", () => {
  it("are words that stand a blank apart; columns are areas of their own", () => {
    expect(sidesOf(pageWith(word(60, 60), word(138, 60), word(300, 60)))).toEqual([
      [60, 60, 198, 90],
      [300, 60, 360, 90],
    ]);
  });

  it("end at a rule, however near the next word is", () => {
    expect(sidesOf(pageWith(word(60, 60), word(138, 60)), [upright(129)])).toHaveLength(2);
  });

  it("are no dust", () => {
    expect(sidesOf(pageWith({ left: 60, top: 60, wide: 9, high: 9 }, word(300, 60)))).toEqual([[300, 60, 360, 90]]);
  });
});

describe("a stroke", () => {
  const dash = { left: 120, top: 72, wide: 18, high: 6 };
  const sides = [upright(60), upright(240)];
  const level = [30, 130].map((at) => ({ isLevel: true, at, from: 0, to: 599 }));
  const strokesOn = (page: Grey, rules: Parameters<typeof inkAreas>[1]) =>
    strokesInCells(inkAreas(page, rules), rules).map(({ text }) => text);

  it("is a dash or a figure where it stands alone in its cell", () => {
    expect(strokesOn(pageWith(dash), [...sides, ...level])).toEqual(["-"]);
    expect(strokesOn(pageWith({ left: 120, top: 60, wide: 6, high: 24 }), [...sides, ...level])).toEqual(["1"]);
  });

  it("is none above or beside words, nor outside of a table", () => {
    expect(strokesOn(pageWith(dash, { ...word(90, 90), wide: 30 }), [...sides, ...level])).toEqual([]);
    expect(strokesOn(pageWith(dash, word(176, 60)), [...sides, ...level])).toEqual([]);
    expect(strokesOn(pageWith(dash), sides)).toEqual([]);
  });
});

describe("areas one below the other", () => {
  it("stand in their own rows, and what is recognised there goes back to its place", () => {
    const page = pageWith(word(60, 60), word(300, 66));
    const [stack, ...more] = stacksOf(page, inkAreas(page, []));
    if (!stack) throw new Error("nothing was stacked");
    expect(more).toEqual([]);
    const places = stack.placed.map(({ area, top }) => ({ area, top }));
    expect(places[1]?.top).toBeGreaterThan((places[0]?.top ?? 0) + 30);
    for (const { area, top } of places) {
      const [left, right] = [30, 30 + area.right - area.left];
      const sides = { top, bottom: top + area.bottom - area.top };
      const line = { ...sides, base: sides.bottom, words: [{ text: "x", confidence: 90, left, right, ...sides }] };
      expect(unstacked(line, stack)).toMatchObject({
        base: area.bottom,
        words: [{ left: area.left, right: area.right, top: area.top, bottom: area.bottom }],
      });
    }
  });

  it("hold every dark dot of theirs, and are no larger than a page", () => {
    const boxes = fc.record({ left: fc.integer({ min: 0, max: 500 }), top: fc.integer({ min: 0, max: 350 }) });
    fc.assert(
      fc.property(fc.array(boxes, { minLength: 1, maxLength: 6 }), (places) => {
        const page = pageWith(...places.map(({ left, top }) => word(left, top)));
        const ink = inkAreas(page, []);
        const isOwn = (at: number) => ink.areas.some((area) => liesIn(ink, area, at % 600, Math.floor(at / 600)));
        const darkIn = (grey: Grey) => grey.points.reduce((sum, point) => sum + (point === 0 ? 1 : 0), 0);
        const stacks = stacksOf(page, ink);
        const own = page.points.reduce((sum, point, at) => sum + (point === 0 && isOwn(at) ? 1 : 0), 0);
        expect(stacks.reduce((sum, { picture }) => sum + darkIn(picture), 0)).toBe(own);
        for (const { picture } of stacks) expect(picture.width * picture.height).toBeLessThanOrEqual(9_000_000);
      }),
      { numRuns: 30 },
    );
  });
});
