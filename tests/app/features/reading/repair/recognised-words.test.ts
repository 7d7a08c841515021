import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognisedWords } from "~/features/reading/repair/recognised-words";

const repaired = (text: string) => recognisedWords(text.split(" ")).join(" ");

describe("words that were recognised", () => {
  it.each([
    ["Kiếm tra việc chuấn bị", "Kiểm tra việc chuẩn bị"],
    ["II. CHÍ TIÊU", "II. CHỈ TIÊU"],
    ["các đoản thế; báo cảo.", "các đoàn thể; báo cáo."],
    ["(Tố chức", "(Tổ chức"],
    ["TỔỐ CHỨC", "TỔ CHỨC"],
    ["Treo biến cảnh báo", "Treo biển cảnh báo"],
    ["tÿ lệ hộ nghèo", "tỷ lệ hộ nghèo"],
    ["Trung tâm Kiếm soát", "Trung tâm Kiểm soát"],
    ["20 điếm mới", "20 điểm mới"],
    ["các tố dân", "các tổ dân"],
    ["hãng năm", "hằng năm"],
    ["trước ngay 30/6/2026", "trước ngày 30/6/2026"],
    ["làm ngay 2 việc", "làm ngay 2 việc"],
    ["ngày 12 thúng 02", "ngày 12 tháng 02"],
    ["UBND TÍNH LONG HÒA", "UBND TỈNH LONG HÒA"],
    ["tính Bình Thuận", "tỉnh Bình Thuận"],
    ["UBND phương An Khê", "UBND phường An Khê"],
    ["hoạt động cua Quỹ", "hoạt động của Quỹ"],
    ["PHỚ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    ["số cây trong mới", "số cây trồng mới"],
    ["Kinh phí đã chỉ", "Kinh phí đã chi"],
  ])("are the terms of office papers where only a tone differs: %s", (read, meant) => {
    expect(repaired(read)).toBe(meant);
  });

  it.each([
    "Kiểm tra",
    "phường An Khê",
    "Tỉnh đã chỉ rõ",
    "nuôi cua biển",
    "tổ, chức",
    "ông Đỗ Chức",
    "biến động",
    "tìm kiếm việc làm",
    "hồ Hoàn Kiếm",
    "chuyến bay",
    "yếu tố",
    "tố giác tội phạm",
    "Ông Tống Văn An",
    "đơn vị tính",
    "hàng năm",
    "hãng xe",
    "công việc thúng mủng",
    "",
  ])("stay where they are other words: %j", (text) => expect(repaired(text)).toBe(text));

  it("are put right once: doing it again changes nothing", () => {
    const syllables = ["kiếm", "tra", "tố", "chức", "biến", "báo", "đối", "với", "chuấn", "bị", "thế", "hãng", "năm", "12"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 8 }), (words) => {
        const once = recognisedWords(words);
        expect(once).toHaveLength(words.length);
        expect(recognisedWords(once)).toEqual(once);
      }),
    );
  });
});
