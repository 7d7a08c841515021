import { describe, expect, it } from "vitest";
import { outlineOf } from "~/features/reading/outline/tree";
import { sumProblems } from "~/features/reading/problems/sums-in-text";
import { paper } from "~tests/support/reading/paper";

const remarks = (sentence: string) => sumProblems(outlineOf(paper(sentence)).entries).map(({ message }) => message);

describe("parts in a sentence against their total", () => {
  it("“gồm” names all of them as long as they are counted like it", () => {
    expect(
      remarks("1. Trường có 1.032 học sinh, gồm 352 học sinh khối 10, 340 học sinh khối 11 và 341 học sinh khối 12."),
    ).toHaveLength(1);
    expect(
      remarks(
        "1. Trường có 1.033 học sinh, gồm 352 học sinh khối 10, 340 học sinh khối 11 và 341 học sinh khối 12; 62 giáo viên.",
      ),
    ).toEqual([]);
  });

  it("“trong đó” names all of them only with the rest", () => {
    expect(remarks("1. Có 108 cơ sở, trong đó có 74 cơ sở lưu trú; 17 quán karaoke; 18 loại hình khác.")).toHaveLength(1);
    expect(remarks("1. Tổng chi là 950 triệu đồng, trong đó: chi đầu tư 420 triệu đồng, chi khác 350 triệu đồng.")).toHaveLength(
      1,
    );
    expect(remarks("1. Có 108 cơ sở, trong đó có 74 cơ sở lưu trú; 17 quán karaoke.")).toEqual([]);
    expect(remarks("1. Có 108 cơ sở, trong đó có 74 cơ sở lưu trú, 17 quán karaoke, còn lại 18 cơ sở.")).toHaveLength(1);
  });

  it("parts of ground or money are never more than their total; people are counted by more than one mark", () => {
    expect(remarks("1. Trồng 1.500 ha rừng, trong đó 600 ha rừng sản xuất và 1.000 ha rừng phòng hộ.")).toHaveLength(1);
    expect(remarks("1. Trồng 1.500 ha rừng, trong đó 600 ha rừng sản xuất và 500 ha rừng phòng hộ.")).toEqual([]);
    expect(remarks("1. Cho vay 100 tỷ đồng, trong đó 80 tỷ đồng cho hộ nghèo, 30 tỷ đồng cho thanh niên.")).toHaveLength(1);
    expect(remarks("1. Thăm 100 hộ, trong đó 60 hộ nghèo và 70 hộ ở vùng cao.")).toEqual([]);
  });

  it("women and men are all there are", () => {
    expect(remarks("1. Đào tạo cho 2.150 lao động, trong đó 1.032 lao động nữ và 1.108 lao động nam.")).toHaveLength(1);
    expect(remarks("1. Đào tạo cho 2.140 lao động, trong đó 1.032 lao động nữ và 1.108 lao động nam.")).toEqual([]);
    expect(remarks("1. Đào tạo cho 2.150 lao động, trong đó 1.032 lao động nữ và 108 lao động trẻ.")).toEqual([]);
  });

  it.each([
    "1. Hỗ trợ 100 hộ, trong đó có 20 hộ nghèo, 15 hộ cận nghèo và các đối tượng khác.",
    "1. Tổ chức 12 cuộc kiểm tra, trong đó 5 cuộc theo kế hoạch, 3 cuộc phối hợp với ngành khác.",
    "1. Mở 12 lớp, trong đó 5 lớp cho nông dân khác xã, 3 lớp cho phụ nữ.",
  ])("a rest without a figure of its own leaves them open: %s", (sentence) => {
    expect(remarks(sentence)).toEqual([]);
  });
});
