import { describe, expect, it } from "vitest";
import { whyNotAPlan } from "~/features/importing/from-reading/not-a-plan";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const why = (text: string) => whyNotAPlan(readDocument(readText(text))).map(({ vi }) => vi);

describe("a paper handed in as a plan", () => {
  it("that changes another is to be applied to that one", () => {
    const text =
      "QUYẾT ĐỊNH\nSửa đổi Kế hoạch số 287/KH-UBND ngày 12/3/2026\nĐiều 1. Điểm 1 mục II: Sở Tài chính trồng cây trước ngày 30/6/2026.";
    expect(why(text)).toEqual([expect.stringContaining("sửa đổi 287/KH-UBND")]);
  });

  it("that is a report is said to be one", () => {
    const text = "Số: 12/BC-UBND\nBÁO CÁO\nKết quả trồng cây tháng 6 năm 2026\nI. KẾT QUẢ\n1. Đã trồng 300 cây.";
    expect(why(text)).toEqual([expect.stringContaining("là báo cáo")]);
  });

  it("that gives nothing to do is looked at, however short it is", () =>
    expect(why("xin chào, hôm nay trời đẹp")).toEqual([expect.stringContaining("Không đọc được nhiệm vụ")]));

  it("that is a plan is not asked about", () =>
    expect(
      why("KẾ HOẠCH\nTrồng cây năm 2026\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính: Bố trí kinh phí trước ngày 30/3/2026."),
    ).toEqual([]));
});
