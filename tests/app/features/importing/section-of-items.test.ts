import { describe, expect, it } from "vitest";
import { sectionOfItems } from "~/features/importing/section-of-items";
import { plantingPlan } from "~tests/support/import-scene";
import { paper } from "~tests/support/reading/paper";

const at = (id: string, line: number, path: readonly string[]) => ({ id, source: { path, line, words: "" } });

describe("the section of an item", () => {
  const sections = sectionOfItems(
    [at("first", 13, ["II", "1"]), at("second", 14, ["II", "2"]), at("none", 2, []), { id: "plan", source: null }],
    plantingPlan,
  );

  it("is the heading of the first level above the line that it was read from, with its words", () => {
    expect(sections.first).toMatch(/^II\. \S/);
    expect(sections.second).toBe(sections.first);
  });

  it("is none for what stands under no number, and for what is about the whole", () => {
    expect(sections).not.toHaveProperty("none");
    expect(sections).not.toHaveProperty("plan");
  });

  it("is the number alone where no heading bears it", () => {
    expect(sectionOfItems([at("lost", 13, ["IX"])], plantingPlan)).toEqual({ lost: "IX" });
  });

  it("is the nearest one above where a number comes twice", () => {
    const blocks = paper("I. MỤC TIÊU\nTrồng cây.\nI. NHIỆM VỤ\nChăm sóc cây.");
    const [first, second] = [blocks[1], blocks[3]].map((block) => block?.line ?? 0) as [number, number];
    expect(sectionOfItems([at("first", first, ["I"]), at("second", second, ["I"])], blocks)).toEqual({
      first: "I. MỤC TIÊU",
      second: "I. NHIỆM VỤ",
    });
  });

  it("is not looked for in a document too long to be read again for a page", () => {
    const long = Array.from({ length: 400 }, () => plantingPlan).flat();
    expect(sectionOfItems([at("first", 13, ["II", "1"])], long)).toEqual({});
  });
});
