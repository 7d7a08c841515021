import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isRomanNumber,
  partedWord,
  romanNumber,
  romansInOrder,
  typedBeginning,
  typedDates,
  typedFigure,
  typedQuarters,
} from "~/features/reading/repair/recognised-shape";

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
    ["ỦY.BAN", "ỦY BAN"],
    ["TM.ỦY", "TM. ỦY"],
    ["BIỂU:-BÁO", "BIỂU BÁO"],
    ["VT,NC.", "VT, NC."],
    ["số.67/KH-UBND", "số 67/KH-UBND"],
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
      ["1M.", "ỦY", "BAN"],
      ["TM.", "ỦY", "BAN"],
    ],
    [
      ["Kl.", "CHỦ", "TỊCH"],
      ["KT.", "CHỦ", "TỊCH"],
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

describe("the number of a heading", () => {
  it.each([
    ["R", 0.7, "I."],
    ["H.", 1.2, "II."],
    ["II.", 1.9, "III."],
    ["IV.", 1.8, "IV."],
  ])("is as many strokes as it is wide: %s", (seen, shape, meant) =>
    expect(typedBeginning([seen, "CHỈ", "TIÊU"], shape)).toEqual([meant, "CHỈ", "TIÊU"]),
  );

  it("may stand far before its words, behind a tab", () => {
    expect(typedBeginning(["L", "CHỈ", "TIÊU"])).toEqual(["I.", "CHỈ", "TIÊU"]);
    expect(typedBeginning(["L", "Tập", "huấn"], 0.7)).toEqual(["L", "Tập", "huấn"]);
  });

  const surely = (text: string) => ({ text, isDoubtful: false });
  const hardly = (text: string) => ({ text, isDoubtful: true });

  it("that is doubtful follows the one before it", () => {
    expect(romansInOrder([surely("I."), hardly("III."), surely("III.")])).toEqual(["I.", "II.", "III."]);
    expect(romansInOrder([surely("I."), surely("III.")])).toEqual(["I.", "III."]);
  });

  it("begins a new count where it is the first", () => {
    expect(romansInOrder([surely("I."), surely("II."), hardly("I."), hardly("II.")])).toEqual(["I.", "II.", "I.", "II."]);
  });

  it("stays where all are in order, however doubtful", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (count, doubts) => {
        const numbers = Array.from({ length: count }, (_each, at) => `${romanNumber(at + 1)}.`);
        const read = romansInOrder(numbers.map((text, at) => ({ text, isDoubtful: doubts[at] === true })));
        expect(read).toEqual(numbers);
        expect(read.every(isRomanNumber)).toBe(true);
      }),
    );
  });
});

describe("a figure that stands alone", () => {
  it.each([
    ["11", 1.48, "1.1"],
    ["11", 1.85, "111"],
    ["11", 1.2, "11"],
    ['"1', 0.5, "1"],
    ["1]", 0.5, "1"],
    ["250.000", 3, "250.000"],
  ])("%s, %d times as wide as high, is %s", (seen, shape, meant) => expect(typedFigure(seen, shape)).toBe(meant));
});

describe("a recognised date", () => {
  it("has no dust behind its names", () => {
    expect(typedDates(["ngày.", "05/02/2026,"])).toEqual(["ngày", "05/02/2026,"]);
    expect(typedDates(["trong", "ngày.", "Sau"])).toEqual(["trong", "ngày.", "Sau"]);
  });
});

describe("a recognised quarter", () => {
  it.each([
    ["Quý 11/2026", "Quý II/2026"],
    ["quý 1V năm 2026", "quý IV năm 2026"],
    ["Quý III2026", "Quý III/2026"],
    ["IIU2026", "III/2026"],
    ["Il/2026", "II/2026"],
    ["Quý 1/2026", "Quý 1/2026"],
    ["ngày 11/2026", "ngày 11/2026"],
  ])("is one of four: %s", (read, meant) => expect(typedQuarters(read.split(" ")).join(" ")).toBe(meant));
});
