import { describe, expect, it } from "vitest";
import { draftParagraph } from "~/features/reading/files/draft";
import { gridsOf, type Rule } from "~/features/reading/files/page-rules";
import { appendTable, type PageCell, type PageTable } from "~/features/reading/files/table-over-pages";

type Words = string | readonly [text: string, rows: number];

/** A table of a page; null where a cell above reaches down. */
function tableOn(page: number, ...rows: readonly (readonly (Words | null)[])[]): PageTable {
  const cell = (words: Words | null, column: number): PageCell[] => {
    if (words === null) return [];
    const [text, height] = typeof words === "string" ? [words, 1] : words;
    return [{ column, columns: 1, rows: height, blocks: text === "" ? [] : [draftParagraph(text)] }];
  };
  return { kind: "table", columns: [80, 110, 300, 500], rows: rows.map((row) => row.flatMap(cell)), page };
}

function joined(first: PageTable, next: PageTable) {
  appendTable(first, next);
  const text = ({ blocks }: PageCell) => blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join(" ");
  return first.rows.map((row) => row.map((cell) => (cell.rows > 1 ? `${text(cell)} ×${cell.rows}` : text(cell))));
}

const head = ["TT", "Nội dung", "Chủ trì"] as const;

describe("a table that goes on over the next page", () => {
  it("says its head once, of two rows too", () => {
    const twoRows = [
      ["TT", "Nội dung", "Phân công"],
      ["", "", "Chủ trì"],
    ] as const;
    expect(
      joined(tableOn(0, ...twoRows, ["1", "Đào giếng", "Xã"]), tableOn(1, ...twoRows, ["2", "Lọc nước", "Sở Y tế"])),
    ).toEqual([...twoRows, ["1", "Đào giếng", "Xã"], ["2", "Lọc nước", "Sở Y tế"]]);
  });

  it("joins a row that the page cut, below the head that is said again", () => {
    expect(
      joined(
        tableOn(0, head, ["1", "Đào giếng ở các", "Sở Xây"]),
        tableOn(1, head, ["", "thôn vùng cao", "dựng"], ["2", "Lọc", "Xã"]),
      ),
    ).toEqual([head, ["1", "Đào giếng ở các thôn vùng cao", "Sở Xây dựng"], ["2", "Lọc", "Xã"]]);
  });

  it("joins a row whose rest begins with a capital, when every other row has its number", () => {
    const above = tableOn(0, head, ["1", "Đào giếng", "Xã"], ["2", "Lọc nước", "Xã"], ["3", "Thu phí", "Điện lực"]);
    expect(joined(above, tableOn(1, ["", "", "Sông Lam"], ["4", "Sơ kết", "Xã"])).slice(3)).toEqual([
      ["3", "Thu phí", "Điện lực Sông Lam"],
      ["4", "Sơ kết", "Xã"],
    ]);
  });

  it("joins the words of a table without numbers only when all that is there goes on", () => {
    const named = ["Nội dung", "Chủ trì", "Thời hạn"];
    expect(joined(tableOn(0, named, ["Đào giếng ở các", "Sở Y tế", ""]), tableOn(1, ["thôn vùng cao", "", ""])).at(-1)).toEqual([
      "Đào giếng ở các thôn vùng cao",
      "Sở Y tế",
      "",
    ]);
    expect(joined(tableOn(0, named, ["lọc nước", "Sở Y tế", ""]), tableOn(1, ["thu phí", "Xã", ""]))).toHaveLength(3);
  });

  it("goes on with the cell of a leader of several rows", () => {
    const above = tableOn(0, head, ["1", "Đào giếng", ["Sở Y tế", 2]], ["2", "Lọc nước", null]);
    expect(joined(above, tableOn(1, head, ["3", "Thu phí", ["", 2]], ["4", "Sơ kết", null]))).toEqual([
      head,
      ["1", "Đào giếng", "Sở Y tế ×4"],
      ["2", "Lọc nước"],
      ["3", "Thu phí"],
      ["4", "Sơ kết"],
    ]);
  });

  it("keeps an empty cell of a row of its own", () => {
    expect(joined(tableOn(0, head, ["1", "Đào giếng", "Xã"]), tableOn(1, head, ["2", "Lọc nước", ""])).at(-1)).toEqual([
      "2",
      "Lọc nước",
      "",
    ]);
  });
});

describe("rules around a row that the turn of a page leaves open", () => {
  const level = (at: number): Rule => ({ isLevel: true, at, from: 80, to: 300 });
  const upright = (at: number, from: number, to: number): Rule => ({ isLevel: false, at, from, to });
  const table = (to: number, right = to) => [
    level(100),
    level(140),
    upright(80, 100, to),
    upright(200, 100, to),
    upright(300, 100, right),
  ];

  it("make it a row, where both sides run on", () => {
    expect(gridsOf(table(400)).map(({ rows }) => rows)).toEqual([[100, 140, 400]]);
  });

  it("make none where one side ends with the table, or they end just behind it", () => {
    expect(gridsOf(table(400, 140)).map(({ rows }) => rows)).toEqual([[100, 140]]);
    expect(gridsOf(table(145)).map(({ rows }) => rows)).toEqual([[100, 140]]);
  });
});
