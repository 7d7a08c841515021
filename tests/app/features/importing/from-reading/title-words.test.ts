import { describe, expect, it } from "vitest";
import { titleInSmallLetters } from "~/features/importing/from-reading/title-words";

const texts = [
  "Kế hoạch trồng cây trên địa bàn tỉnh Hòa An được giao cho Sở Xây dựng.",
  "Tại tỉnh Hòa An, việc trồng cây do UBND các xã làm; quý II báo cáo.",
];

describe("a title in capitals", () => {
  it("is written in small letters, with the capitals that its words have in the text", () => {
    expect(titleInSmallLetters("TRỒNG CÂY TRÊN ĐỊA BÀN TỈNH HÒA AN NĂM 2026, GIAI ĐOẠN II", texts)).toBe(
      "Trồng cây trên địa bàn tỉnh Hòa An năm 2026, giai đoạn II",
    );
  });

  it("takes no capital from the beginning of a sentence", () => {
    expect(titleInSmallLetters("VIỆC TẠI CHỖ", ["Tại chỗ. Tại chỗ. Tại chỗ."])).toBe("Việc tại chỗ");
  });

  it("that is not in capitals stays as it was typed", () => {
    expect(titleInSmallLetters("Trồng cây tại Hòa An", texts)).toBe("Trồng cây tại Hòa An");
  });
});
