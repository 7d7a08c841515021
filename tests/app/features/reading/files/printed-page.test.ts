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
  it("leaves out the notes at its foot and the raised numbers that lead to them, but no square metres", () => {
    const lines = [
      piece("Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau đây:", 85, 80),
      piece("Giao đất 300 m", 85, 100),
      piece("2", 177, 96, 8),
      piece("theo Nghị định", 185, 100),
      piece("1", 277, 96, 8),
      piece("và báo cáo", 285, 100),
      piece("1", 85, 780, 6),
      piece("Nghị định về đất đai", 90, 782, 9),
      piece("của Chính phủ.", 85, 793, 9),
    ];
    expect(textsOf(lines)).toEqual([
      "Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau đây:",
      "Giao đất 300 m2 theo Nghị định và báo cáo",
    ]);
  });

  it("parts a column of a table without rules where all its lines leave one white gap", () => {
    const row = (base: number, ...cells: string[]) =>
      cells.flatMap((text, at) => (text === "" ? [] : [piece(text, [85, 115, 270, 390, 490][at] as number, base, 12)]));
    const lines = [
      ...row(90, "TT", "Nội dung", "", "", "Thời gian"),
      piece("Cơ quan thực hiện", 300, 90, 12),
      ...row(106, "", "", "Chủ trì", "Phối hợp"),
      ...row(122, "1", "Lập danh sách các", "Công an xã", "Đoàn xã", "Tháng 6"),
      ...row(138, "", "hộ trong thôn", "", "Hội Phụ nữ", "năm 2026"),
      ...row(154, "2", "Trồng cây", "Đoàn xã", "Hội Phụ nữ", "Quý III"),
    ];
    expect(textsOf(lines)).toEqual([
      [
        ["TT", "Nội dung", "Cơ quan thực hiện Chủ trì", "Cơ quan thực hiện Phối hợp", "Thời gian"],
        ["1", "Lập danh sách các hộ trong thôn", "Công an xã", "Đoàn xã Hội Phụ nữ", "Tháng 6 năm 2026"],
        ["2", "Trồng cây", "Đoàn xã", "Hội Phụ nữ", "Quý III"],
      ],
    ]);
  });

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
