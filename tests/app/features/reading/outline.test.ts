import { describe, expect, it } from "vitest";
import type { Paragraph } from "~/features/reading/block";
import { readText } from "~/features/reading/files/read-text";
import { isRemark } from "~/features/reading/outline/entry-text";
import { codeOf } from "~/features/reading/outline/headings";
import { allEntries, outlineOf } from "~/features/reading/outline/tree";
import { outlineProblems } from "~/features/reading/problems/numbering";
import { readDocument } from "~/features/reading/read-document";

const plain = {
  kind: "paragraph",
  marker: null,
  level: null,
  align: null,
  isBold: false,
  isItalic: false,
  doubtful: [],
} as const;
const paragraphs = (...lines: readonly string[]) => lines.map((text, index): Paragraph => ({ ...plain, line: index + 1, text }));
const codes = (...lines: readonly string[]) =>
  allEntries(outlineOf(paragraphs(...lines)).entries).map(({ path, text }) => `${codeOf(path)}: ${text}`);
const gaps = (...lines: readonly string[]) =>
  outlineProblems(outlineOf(paragraphs(...lines)).entries).map(({ message }) => message);

describe("an outline", () => {
  it("has parts in words, named on the line below, in which the numbering begins anew", () => {
    expect(codes("Phần thứ nhất", "MỤC TIÊU", "I. CHUNG", "Phần thứ hai", "NHIỆM VỤ", "I. RÀ SOÁT", "1. Đo đạc")).toEqual([
      "Phần I: MỤC TIÊU",
      "Phần I.I: CHUNG",
      "Phần II: NHIỆM VỤ",
      "Phần II.I: RÀ SOÁT",
      "Phần II.I.1: Đo đạc",
    ]);
  });

  it("numbers a point that begins with a figure, and no figure", () => {
    expect(codes("2.1. Một", "2.2. 100% số hộ", "2.3. 15 xã")).toEqual(["2.1: Một", "2.2: 100% số hộ", "2.3: 15 xã"]);
    expect(codes("2.1. Một", "2.2 100 hộ", "2.2.100 hộ")).toEqual(["2.1: Một", "2.1: 2.2 100 hộ", "2.1: 2.2.100 hộ"]);
  });

  it("says what is missing in a list of any kind", () => {
    expect(gaps("I/ Một", "III/ Ba")).toEqual(["Sau mục I là mục III, thiếu II. Xem có sót mục nào không."]);
    expect(gaps("Điều 3. Ba", "Điều 5. Năm")).toEqual(["Sau Điều 3 là Điều 5, thiếu Điều 4. Xem có sót mục nào không."]);
    expect(gaps("B. Hai", "D. Bốn")).toEqual(["Sau mục B là mục D, thiếu C. Xem có sót mục nào không."]);
    expect(gaps("(2) Hai", "(4) Bốn")).toEqual(["Sau mục (2) là mục (4), thiếu (3). Xem có sót mục nào không."]);
    expect(gaps("c) Ba", "e) Bảy")).toEqual(["Sau mục c) là mục e), thiếu d), đ). Xem có sót mục nào không."]);
  });
});

describe("letters below a heading", () => {
  const headed = (kind: string, ...lines: readonly string[]) =>
    readDocument(readText(`${kind}\nCông tác nội vụ quý I năm 2026\nI. KẾT QUẢ\n1. Tổ chức bộ máy\n${lines.join("\n")}`))
      .outline.slice(2)
      .map(({ code, title }) => `${code}: ${title}`);

  it("are headings of a report where titles wait for their text", () => {
    const lines = ["a) Sắp xếp đơn vị sự nghiệp", "b) Vị trí việc làm"];
    expect(headed("BÁO CÁO", ...lines)).toEqual(["I.1.a: Sắp xếp đơn vị sự nghiệp", "I.1.b: Vị trí việc làm"]);
    expect(headed("KẾ HOẠCH", ...lines)).toEqual([]);
  });

  it("are none where they say something", () => {
    expect(headed("BÁO CÁO", "a) Sắp xếp xong 3 đơn vị;", "b) Phê duyệt vị trí việc làm.")).toEqual([]);
    expect(headed("BÁO CÁO", "a) Sắp xếp đơn vị sự nghiệp", "b) Tuyển dụng 12 người")).toEqual([]);
  });
});

describe("an entry is no remark", () => {
  const isRemarkOf = (text: string) => allEntries(outlineOf(paragraphs(`1. ${text}`)).entries).map(isRemark);

  it.each([
    "Việc rà soát hộ nghèo được hoàn thành trước ngày 30/6/2026, giao Sở Y tế chủ trì.",
    "Việc bàn giao mặt bằng phải hoàn thành trước ngày 30/9/2026.",
    "Trong đó, giao Sở Xây dựng chủ trì kiểm tra cầu yếu trước ngày 30/6/2026.",
    "Kịp thời thông báo cho nhân dân biết để chủ động phòng, tránh.",
    "Kịp thời thông báo cho các cơ quan, đơn vị biết và thực hiện trước ngày 30/5/2026.",
    "Sở Y tế thông báo cho các xã biết trước ngày 30/5/2026.",
  ])("where it says who or when, or tells whom to warn: %s", (text) => expect(isRemarkOf(text)).toEqual([false]));

  it.each([
    "Việc triển khai Kế hoạch phải được thực hiện bằng nhiều hình thức.",
    "Tình hình thực hiện các dự án chống sạt lở bờ sông.",
    "Trong đó, 12 công trình đã hoàn thành, 3 công trình đang thi công.",
    "Văn phòng UBND tỉnh thông báo để các sở, ngành biết, thực hiện.",
    "Văn phòng UBND tỉnh xin thông báo để Sở Xây dựng, Sở Tài chính, Sở Nội vụ, Công an tỉnh, Ủy ban nhân dân các xã Cỏ May, Nậm Lúc, Ba Đồi, Chủ đầu tư và các nhà thầu có liên quan biết, thực hiện.",
    "Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh thông báo để các đơn vị biết.",
    "(Chi tiết tại Phụ lục kèm theo).",
    "Lưu ý: số liệu lấy đến hết quý I.",
  ])("but here it is one: %s", (text) => expect(isRemarkOf(text)).toEqual([true]));
});
