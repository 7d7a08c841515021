import { describe, expect, it } from "vitest";
import { outlineOf } from "~/features/documents/docx-outline.server";
import { numberLetter } from "~/features/documents/number-letter.server";
import type { OutlineBlock } from "~/features/documents/outline";
import { day } from "~tests/support/days";
import { wordFile } from "~tests/support/word-file";

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.map(run).join("")}</w:p>`;
const docxOf = (...paragraphs: string[]) => wordFile({ body: paragraphs.join("") });
const linesOf = (bytes: Uint8Array): string[] =>
  outlineOf(bytes).flatMap((block: OutlineBlock) => (block.kind === "line" ? [block.text] : []));
const as = { number: "125", symbol: "SLĐTBXH", issuedOn: day("2020-07-08") };

describe("a letter that was registered", () => {
  it("carries its number and day in the blanks of its head, however Word has cut the words", () => {
    const made = docxOf(
      paragraph("Số:", "        /SLĐ", "TBXH"),
      paragraph("Lào Cai, ngày ", "      tháng", " 7 năm 2020"),
      paragraph("Số nhiệm vụ: 03/05"),
      paragraph("trước ngày 15 tháng 7 năm 2020"),
    );
    expect(linesOf(numberLetter(made, as))).toEqual([
      "Số: 125/SLĐTBXH",
      "Lào Cai, ngày 08 tháng 7 năm 2020",
      "Số nhiệm vụ: 03/05",
      "trước ngày 15 tháng 7 năm 2020",
    ]);
  });

  it("takes the symbol and the month that it was registered with, and dots for blanks", () => {
    const made = docxOf(paragraph("Số: ...../UBND-KGVX"), paragraph("Lào Cai, ngày …. tháng 12 năm 2020"));
    const registered = { number: "7a", symbol: "UBND-TH", issuedOn: day("2021-01-04") };
    expect(linesOf(numberLetter(made, registered))).toEqual(["Số: 7a/UBND-TH", "Lào Cai, ngày 04 tháng 01 năm 2021"]);
  });

  it("keeps the blanks of its text, also where those of its head are filled or there are none", () => {
    const head = [
      "Số: 12/SLĐTBXH",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Lào Cai, ngày 01 tháng 7 năm 2020",
    ];
    const text = [
      "Ngày tháng năm sinh:",
      "Kế hoạch số       /KH-UBND ngày      tháng      năm 2020",
      "Số:      /KH-UBND",
      "Lào Cai, ngày      tháng      năm 2020",
    ];
    for (const opening of ["Kính gửi: UBND huyện Bắc Hà", "PHIẾU GIAO NHIỆM VỤ"]) {
      const lines = [...head, opening, ...text];
      expect(linesOf(numberLetter(docxOf(...lines.map((line) => paragraph(line))), as))).toEqual(lines);
    }
    expect(linesOf(numberLetter(docxOf(...text.slice(0, 2).map((line) => paragraph(line))), as))).toEqual(text.slice(0, 2));
  });

  it("stays as it is where its head has no blanks, or they are filled", () => {
    const lines = ["Số: 12/SLĐTBXH", "Lào Cai, ngày 01 tháng 7 năm 2020", "Kính gửi: UBND huyện Bắc Hà"];
    expect(linesOf(numberLetter(docxOf(...lines.map((line) => paragraph(line))), as))).toEqual(lines);
  });
});
