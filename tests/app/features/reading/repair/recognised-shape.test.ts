import { describe, expect, it } from "vitest";
import { partedWord, typedBeginning, typedHeading, typedQuarters } from "~/features/reading/repair/recognised-shape";

describe("a recognised word", () => {
  it.each([
    ["Đơnvịtính", "Đơn vị tính"],
    ["lòngcủangười", "lòng của người"],
    ["-SởLĐTBXH;", "- Sở LĐTBXH;"],
    ["tháng12năm", "tháng12 năm"],
    ["145BC-UBND", "145/BC-UBND"],
    ["Số:31KH-UBND", "Số: 31/KH-UBND"],
    [".-Bộ", "- Bộ"],
    ["KẾHOẠCH", "KẾ HOẠCH"],
  ])("gets the blanks and strokes that were missed: %s", (read, meant) => expect(partedWord(read)).toBe(meant));

  it.each(["nghiêng", "Nguyễn", "website", "UBND", "LĐTBXH", "NGHÈO", "145/BC-UBND", "31/12/2026.", "50%", "Đắk", "phường,"])(
    "stays whole where it is one: %s",
    (word) => expect(partedWord(word)).toBe(word),
  );
});

describe("a recognised line", () => {
  it.each([
    [
      ["8", "Sở", "Y", "tế"],
      ["8.", "Sở", "Y", "tế"],
    ],
    [
      ["a)'", "Chủ", "trì"],
      ["a)", "Chủ", "trì"],
    ],
    [
      ["2,", "Hỗ", "trợ"],
      ["2.", "Hỗ", "trợ"],
    ],
    [
      ["TÍNH", "YÊN", "SƠN"],
      ["TỈNH", "YÊN", "SƠN"],
    ],
    [
      ["8", "UBND", "các", "xã"],
      ["8.", "UBND", "các", "xã"],
    ],
    [
      ["]", "Quảng", "bá"],
      ["1.", "Quảng", "bá"],
    ],
    [
      ["HLNHIỆM", "VỤ"],
      ["III. NHIỆM", "VỤ"],
    ],
    [
      ["L", "MỤC", "ĐÍCH"],
      ["I.", "MỤC", "ĐÍCH"],
    ],
    [
      ["Lmu:", "VT."],
      ["Lưu:", "VT."],
    ],
    [
      ["12", "xã"],
      ["12", "xã"],
    ],
    [
      ["I.", "Mục", "tiêu"],
      ["I.", "Mục", "tiêu"],
    ],
    [[], []],
  ])("begins as it was typed: %j", (read, meant) => expect(typedBeginning(read)).toEqual(meant));
});

describe("a recognised quarter", () => {
  it.each([
    ["Quý 11/2026", "Quý II/2026"],
    ["quý 1V năm 2026", "quý IV năm 2026"],
    ["Quý 1/2026", "Quý 1/2026"],
    ["ngày 11/2026", "ngày 11/2026"],
  ])("is one of four: %s", (read, meant) => expect(typedQuarters(read.split(" ")).join(" ")).toBe(meant));
});

describe("a number behind a tab", () => {
  it("is one above a heading in capitals, and nowhere else", () => {
    expect(typedHeading(["L", "CHỈ", "TIÊU"])).toEqual(["I.", "CHỈ", "TIÊU"]);
    expect(typedHeading(["L", "Tập", "huấn"])).toEqual(["L", "Tập", "huấn"]);
  });
});
