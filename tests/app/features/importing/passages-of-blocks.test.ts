import { describe, expect, it } from "vitest";
import { passageAt, passagesOfBlocks } from "~/features/importing/passages-of-blocks";
import { plantingPlan } from "~tests/support/import-scene";
import { paper } from "~tests/support/reading/paper";

describe("the passages of a document", () => {
  const passages = passagesOfBlocks(plantingPlan);

  it("begin at its headings and keep the numbers above them", () => {
    expect(passages.map(({ code }) => code)).toEqual(["", "I", "I.1", "II", "II.1", "II.2", "II.3", "II.4"]);
  });

  it("hold every word of it once", () => {
    const words = (text: string) => text.replace(/[\s…]+/g, " ");
    const all = words(passages.map(({ heading, words: rest }) => `${heading} ${rest}`).join(" "));
    for (const block of plantingPlan)
      if (block.kind === "paragraph")
        expect(all).toContain(
          words(block.text.replace(/^(?:[IVX]+|\d+)\.\s+/, ""))
            .slice(0, 60)
            .trim(),
        );
  });

  it("are found by the line that was read", () => {
    expect(passageAt(passages, 13)?.code).toBe("II.1");
    expect(passageAt(passages, 0)).toBeNull();
    for (const { line, code } of passages)
      expect([passageAt(passages, line)?.code, passageAt(passages, line - 1)?.code]).not.toEqual([undefined, code]);
    expect(passageAt(passages, 10_000)).toBe(passages.at(-1));
  });

  it("keep a sentence that is too long for a heading whole", () => {
    const long = `1. ${"Tổ chức tuyên truyền ".repeat(20)}`;
    const [first] = passagesOfBlocks(paper(long));
    expect([first?.heading.endsWith("…"), first?.words]).toEqual([true, long.trim()]);
  });
});
