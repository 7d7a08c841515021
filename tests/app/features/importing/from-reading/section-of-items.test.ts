import { describe, expect, it } from "vitest";
import { passagesOfBlocks } from "~/features/importing/from-reading/passages-of-blocks";
import { headingsAmong } from "~/features/importing/from-reading/section-of-items";
import { plantingPlan } from "~tests/support/import-scene";
import { paper } from "~tests/support/reading/paper";

const at = (line: number, path: readonly string[]) => ({ path, line, words: "" });

describe("the heading over an item", () => {
  const headingOf = headingsAmong(passagesOfBlocks(plantingPlan));

  it("is the heading of the first level above the line that it was read from, with its words", () => {
    expect(headingOf(at(13, ["II", "1"]))).toMatch(/^II\. \S/);
    expect(headingOf(at(14, ["II", "2"]))).toBe(headingOf(at(13, ["II", "1"])));
  });

  it("is none for what stands under no number, and for what is about the whole", () => {
    expect([headingOf(at(2, [])), headingOf(null)]).toEqual([null, null]);
  });

  it("is the number alone where no heading bears it", () => {
    expect(headingOf(at(13, ["IX"]))).toBe("IX");
  });

  it("is none for a row of a table that bears only its own number", () => {
    expect(headingOf({ ...at(13, ["5"]), table: 1, row: 5 })).toBeNull();
    expect(headingOf({ ...at(13, ["II", "5"]), table: 1, row: 5 })).toMatch(/^II\. \S/);
  });

  it("is the nearest one above where a number comes twice", () => {
    const blocks = paper("I. MỤC TIÊU\nTrồng cây.\nI. NHIỆM VỤ\nChăm sóc cây.");
    const [first, second] = [blocks[1], blocks[3]].map((block) => block?.line ?? 0) as [number, number];
    const nearest = headingsAmong(passagesOfBlocks(blocks));
    expect([nearest(at(first, ["I"])), nearest(at(second, ["I"]))]).toEqual(["I. MỤC TIÊU", "I. NHIỆM VỤ"]);
  });
});
