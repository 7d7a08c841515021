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
