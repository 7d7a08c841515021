import { describe, expect, it } from "vitest";
import { sectionOfItems } from "~/features/importing/section-of-items";
import { plantingPlan } from "~tests/support/import-scene";

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
});
