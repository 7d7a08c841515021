import { describe, expect, it } from "vitest";
import { withoutDust } from "~/features/reading/files/cell-dust";
import { draftParagraph } from "~/features/reading/files/draft";

const row = (...texts: readonly string[]) =>
  texts.map((text, column) => ({ column, columns: 1, rows: 1, blocks: text === "" ? [] : [draftParagraph(text)] }));
const textsOf = (...rows: readonly ReturnType<typeof row>[]) =>
  withoutDust(rows).map((cells) =>
    cells.map(({ blocks }) => blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("\n")),
  );

describe("dust in a recognised table", () => {
  it("is a dash before one that stands with its words", () => {
    expect(textsOf(row("-", "- Nữ", "-"), row("-", "Nam", "5"))).toEqual([
      ["", "- Nữ", "-"],
      ["-", "Nam", "5"],
    ]);
  });

  it("is the full stop of one cell when no other of its column has one", () => {
    const rows = [row("Tập huấn."), row("Sinh phẩm"), row("Chi khác"), row("Tổng cộng")];
    expect(textsOf(...rows)).toEqual([["Tập huấn"], ["Sinh phẩm"], ["Chi khác"], ["Tổng cộng"]]);
    expect(textsOf(...rows, row("Thuê xe."))).toContainEqual(["Tập huấn."]);
  });

  it("is a quote that nothing opened", () => {
    expect(textsOf(row("binh phường”", "“Xanh”"))).toEqual([["binh phường", "“Xanh”"]]);
  });
});
