import { describe, expect, it } from "vitest";
import { finishBlocks } from "~/features/reading/files/finish-blocks";
import type { Piece } from "~/features/reading/files/page-lines";
import { printedBlocks } from "~/features/reading/files/printed-blocks";

/** A piece of text as a page has it; letters are half as wide as high. */
const piece = (text: string, left: number, base: number, size = 13, isBold = false): Piece => ({
  text,
  left,
  right: left + text.length * size * 0.5,
  base,
  size,
  isBold,
  isItalic: false,
});
const page = (pieces: readonly Piece[]) => ({ pieces, rules: [], width: 595, height: 842 });
const textsOf = (...pages: readonly (readonly Piece[])[]) =>
  finishBlocks(printedBlocks(pages.map(page))).map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll("\n", " "))),
  );

describe("a printed page", () => {
  it("has tables without rules below a head: lines keep to its columns, cells go on below, groups reach over them", () => {
    const drawn = (text: string, left: number, base: number) => ({ ...piece(text, left, base, 12), font: "TimesNewRoman" });
    const row = (base: number, ...cells: string[]) =>
      cells.flatMap((text, at) => (text === "" ? [] : [drawn(text, [85, 115, 300, 430][at] as number, base)]));
    const lines = [
      ...row(60, "Phân công như sau:"),
      ...row(90, "TT", "Nội dung", "Chủ trì", "Thời hạn"),
      ...row(106, "I", "Nhóm nhiệm vụ về tuyên truyền, phổ biến pháp luật"),
      ...row(122, "1", "Rà soát danh mục thủ tục", "Sở Nội vụ", "30/6/2026"),
      ...row(136, "", "còn hiệu lực", "", ""),
      ...row(152, "2", "Mở lớp tập huấn", "Sở Y tế", "Quý III/2026"),
      ...row(182, "Kinh phí do ngân sách nhà nước bảo đảm theo phân cấp hiện hành, bố trí trong dự toán."),
    ];
    expect(textsOf(lines)).toEqual([
      "Phân công như sau:",
      [
        ["TT", "Nội dung", "Chủ trì", "Thời hạn"],
        ["I", "Nhóm nhiệm vụ về tuyên truyền, phổ biến pháp luật", "", ""],
        ["1", "Rà soát danh mục thủ tục còn hiệu lực", "Sở Nội vụ", "30/6/2026"],
        ["2", "Mở lớp tập huấn", "Sở Y tế", "Quý III/2026"],
      ],
      "Kinh phí do ngân sách nhà nước bảo đảm theo phân cấp hiện hành, bố trí trong dự toán.",
    ]);
  });

  it("is read without the box of an electronic signature beside its letterhead", () => {
    const letterhead = [
      piece("UBND TỈNH HẢI SƠN", 85, 60, 13, true),
      piece("Số: 45/KH-UBND", 85, 78),
      piece("Chủ trì rà soát hồ sơ của người dân trên địa bàn toàn tỉnh.", 85, 120),
    ];
    const box = ["Người ký: Ủy ban nhân dân", "Email: a@haison.gov.vn", "Thời gian ký: 05.05.2026 08:11:34"];
    const stamped = [...letterhead, ...box.map((text, at) => piece(text, 420, 58 + at * 9, 7))];
    expect(textsOf(stamped)).toEqual(textsOf(letterhead));
  });
});
