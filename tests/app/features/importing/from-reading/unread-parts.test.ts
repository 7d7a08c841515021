import { describe, expect, it } from "vitest";
import { unreadParts } from "~/features/importing/from-reading/unread-parts";
import { readWithPlaces } from "~/features/reading/read-document";
import { paper } from "~tests/support/reading/paper";

const plan = (end: string) =>
  unreadParts(
    readWithPlaces(
      paper(`
UBND TỈNH HÒA AN
Số: 57/KH-UBND
Hòa An, ngày 09 tháng 3 năm 2026
KẾ HOẠCH
Trồng cây năm 2026
I. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Thẩm định dự toán trong tháng 4.
Nơi nhận:
- Sở Tài chính và các cơ quan, đơn vị, địa phương có liên quan trên địa bàn toàn tỉnh;
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Nam
${end}`),
    ),
  );

describe("what was not read of a document", () => {
  it("is nothing where recipients and signature end it", () => {
    expect(plan("")).toEqual([]);
  });

  it("is a sentence below the signature", () => {
    const [note] = plan("Ghi chú: các xã gửi danh sách vườn ươm về Chi cục Kiểm lâm để được hướng dẫn chọn giống.");
    expect(note).toMatchObject({ reason: "after-signature", line: 14, words: expect.stringContaining("danh sách vườn ươm") });
  });

  it("is an annex that gives nobody anything to do and holds no form", () => {
    expect(plan("PHỤ LỤC I\nMỘT SỐ LƯU Ý KHI TRỒNG CÂY\nChọn giống phù hợp với đất đai từng vùng.")).toEqual([
      { reason: "annex", line: 14, words: "MỘT SỐ LƯU Ý KHI TRỒNG CÂY" },
    ]);
  });
});
