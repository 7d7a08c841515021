import { describe, expect, it } from "vitest";
import { passageAt, passagesOfBlocks } from "~/features/importing/from-reading/passages-of-blocks";
import { readText } from "~/features/reading/files/read-text";
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

  it("are its points too where these are asked for, each with all of its words", () => {
    const points = paper(`IV. TỔ CHỨC\n5. Các xã\na) Trồng cây.\nb) ${"Chăm sóc cây đã trồng ".repeat(9)}`);
    const [, , first, second] = passagesOfBlocks(points, { points: true });
    expect(first).toMatchObject({ code: "IV.5.a", heading: "Trồng cây.", words: "" });
    expect([second?.code, second?.words]).toEqual(["IV.5.b", `b) ${"Chăm sóc cây đã trồng ".repeat(9)}`.trim()]);
    expect(second?.heading).toMatch(/^Chăm sóc cây .*\p{L}…$/u);
    expect(passagesOfBlocks(points).map(({ code }) => code)).toEqual(["IV", "IV.5"]);
  });

  it("leave what the plan says of itself at its end out of its last duty", () => {
    const closed = paper(
      "II. TỔ CHỨC\n5. Các xã\nTrồng cây trước ngày 30/6.\nTrên đây là Kế hoạch trồng cây, yêu cầu các xã thực hiện./.",
    );
    expect(passagesOfBlocks(closed).map(({ heading, words }) => [heading, words])).toEqual([
      ["TỔ CHỨC", ""],
      ["Các xã", "Trồng cây trước ngày 30/6."],
      ["Lời kết", "Trên đây là Kế hoạch trồng cây, yêu cầu các xã thực hiện./."],
    ]);
  });

  it("keep a sentence that is too long for a heading whole", () => {
    const long = `1. ${"Tổ chức tuyên truyền ".repeat(20)}`;
    const [first] = passagesOfBlocks(paper(long));
    expect([first?.heading.endsWith("…"), first?.words]).toEqual([true, long.trim()]);
  });

  it("are the rows of a table too from which work was read, each with its own words and the name of its group", () => {
    const blocks = readText(
      "PHỤ LỤC I\n| TT | Nhiệm vụ | Chủ trì |\n| I | Trồng cây | |\n| 1 | Ươm giống | Sở Tài chính |\n| 2 | Trồng cây ven đường | UBND các xã |\n| | tiếp theo | dòng trên | |",
    );
    const rowLines = blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ line }) => line) : []));
    const [, , first = 0, second = 0] = rowLines;
    const rows = new Map([
      [first, { path: ["Phụ lục I", "I", "1"], text: "Ươm giống" }],
      [second, { path: ["Phụ lục I", "I", "2"], text: "Trồng cây ven đường" }],
    ]);
    const [annex, one, two] = passagesOfBlocks(blocks, { rows });
    expect([annex?.code, annex?.words.includes("Ươm giống")]).toEqual(["", false]);
    expect([one?.code, one?.heading, one?.words]).toEqual([
      "Phụ lục I.I.1",
      "Ươm giống",
      expect.stringMatching(/^I \| Trồng cây.*\n1 \| Ươm giống \| Sở Tài chính$/u),
    ]);
    expect([two?.code, two?.line, two?.words.split("\n").length]).toEqual(["Phụ lục I.I.2", second, 2]);
  });
});
