import { describe, expect, test } from "vitest";
import { documentName, documentWord } from "~/features/plans/document-name";

describe("the word for a document", () => {
  test.each([
    ["142/KH-UBND", "Kế hoạch"],
    ["361/QĐ-TTg", "Quyết định"],
    ["09/2019/NĐ-CP", "Nghị định"],
    ["24-CTr/TU", "Chương trình"],
    ["15/CT-UBND", "Chỉ thị"],
    ["05/TTr-SYT", "Tờ trình"],
    ["1236/LĐTBXH-PCTNXH", "Công văn"],
    ["629/UBND-KGVX", "Công văn"],
    [" 865/LĐTBXH - PCTNXH ", "Công văn"],
    ["72/2020/QH14", "Văn bản"],
    ["số 5", "Văn bản"],
  ])("%s is %s", (number, word) => expect(documentWord(number).vi).toBe(word));

  test("stands before its number; without a number the title stands", () => {
    expect(documentName({ number: "1236/LĐTBXH-PCTNXH", title: "-" }).vi).toBe("Công văn số 1236/LĐTBXH-PCTNXH");
    expect(documentName({ number: null, title: "Kế hoạch năm 2026" }).vi).toBe("văn bản “Kế hoạch năm 2026”");
  });
});
