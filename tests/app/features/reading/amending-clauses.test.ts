import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { amendsAnother, becomes } from "~/features/reading/tasks/amending-clauses";

const amendment = `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 19/KH-UBND
Hòa An, ngày 30 tháng 6 năm 2026

KẾ HOẠCH
Sửa đổi, bổ sung Kế hoạch số 8/KH-UBND ngày 09/3/2026 của Ủy ban nhân dân tỉnh

Ủy ban nhân dân tỉnh sửa đổi, bổ sung Kế hoạch số 8/KH-UBND như sau:

1. Sửa đổi thời hạn tại khoản 3 Mục IV: UBND các xã, phường gửi báo cáo trồng rừng trước ngày 20/7/2026 (thay cho trước ngày 05/7/2026).

2. Điều chỉnh khoản 2 Mục IV như sau:

"2. Sở Xây dựng: Kiểm tra các hồ chứa trước ngày 22/7/2026."

3. Bổ sung nhiệm vụ: Sở Tài chính bố trí kinh phí trước ngày 10/7/2026.

Các nội dung khác của Kế hoạch số 8/KH-UBND không thay đổi./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
`;

describe("a document that amends another", () => {
  it("gives what its clauses become: announced, in quotation marks, or added", () => {
    const { tasks } = readDocument(readText(amendment));
    expect(tasks.map(({ text, lead, deadlines }) => [text, lead, deadlines.map(({ date }) => date)])).toEqual([
      ["Gửi báo cáo trồng rừng trước ngày 20/7/2026", ["UBND các xã, phường"], ["2026-07-20"]],
      ["Kiểm tra các hồ chứa trước ngày 22/7/2026", ["Sở Xây dựng"], ["2026-07-22"]],
      ["Bố trí kinh phí trước ngày 10/7/2026", ["Sở Tài chính"], ["2026-07-10"]],
    ]);
    expect(tasks[0]?.source.words).toContain("khoản 3 Mục IV");
  });

  it("is known by its title", () => {
    expect(amendsAnother("Điều chỉnh Kế hoạch số 142/KH-UBND ngày 14/5/2020")).toBe(true);
    expect(amendsAnother("Điều chỉnh quy hoạch sử dụng đất năm 2026")).toBe(false);
    expect(amendsAnother("Triển khai Kế hoạch số 142/KH-UBND")).toBe(false);
  });

  it("keeps words that announce nothing", () => {
    expect(becomes("Sở Y tế: kiểm tra các trạm y tế")).toBe("Sở Y tế: kiểm tra các trạm y tế");
  });

  it.each([
    ["“2. Sở Y tế kiểm tra các trạm y tế.”.", "Sở Y tế kiểm tra các trạm y tế."],
    ["“2. Sở Y tế kiểm tra:", "Sở Y tế kiểm tra:"],
    ["Các phòng khám.”", "Các phòng khám."],
    ['Các phòng khám."', "Các phòng khám."],
    ["Phát động cuộc thi “Trường học xanh”", "Phát động cuộc thi “Trường học xanh”"],
    ['Phát động cuộc thi "Trường học xanh".', 'Phát động cuộc thi "Trường học xanh".'],
    ["“Trường học xanh” được tổ chức cùng “Làng xanh”", "“Trường học xanh” được tổ chức cùng “Làng xanh”"],
    ["“1. Phát động cuộc thi “Trường học xanh””", "Phát động cuộc thi “Trường học xanh”"],
    ["Sửa đổi khoản 2 Mục IV: “Sở Y tế kiểm tra các trạm y tế”", "Sở Y tế kiểm tra các trạm y tế"],
  ])("takes the quotation marks of the clause, and leaves those of names: %s", (text, clause) => {
    expect(becomes(text)).toBe(clause);
  });
});
