import { describe, expect, it } from "vitest";
import { orderHead as head, whoIn as who } from "~tests/support/reading/order";

describe("An order at length", () => {
  it("leads all its points by whoever is named before them, whatever its words announce elsewhere", () => {
    expect(
      who(`${head("CÔNG ĐIỆN\nVề việc khắc phục hậu quả mưa lũ", "CĐ-UBND")}
Chủ tịch UBND tỉnh yêu cầu:

1. Bí thư đảng ủy và Chủ tịch UBND các xã: Cỏ May, Nậm Lúc và Tân An tiếp tục phân công nhiệm vụ cho từng người xuống bản, bám sát cơ sở để nắm tình hình và lo chỗ ở, trong đó tập trung một số nhiệm vụ sau:

(1) Dọn bùn ở trường học.

(2) Giám đốc Sở Tài chính chủ trì:

- Phối hợp với Sở Xây dựng thống kê thiệt hại.

2. Sở Y tế chỉ đạo các trạm y tế: khử khuẩn giếng nước, phát thuốc cho dân.

3. Sở Nội vụ tiếp tục phối hợp, hướng dẫn Sở Tư pháp lập hồ sơ. Các bản được phép giữ lại giống.

4. Các tỉnh, thành phố:

a) Thống kê thiệt hại.`),
    ).toEqual([
      ["Tiếp tục phân", ["Bí thư đảng ủy", "Chủ tịch UBND xã Cỏ May", "Chủ tịch UBND xã Nậm Lúc", "Chủ tịch UBND xã Tân An"], []],
      ["Dọn bùn ở", ["Bí thư đảng ủy", "Chủ tịch UBND xã Cỏ May", "Chủ tịch UBND xã Nậm Lúc", "Chủ tịch UBND xã Tân An"], []],
      ["Phối hợp với", ["Giám đốc Sở Tài chính"], ["Sở Xây dựng"]],
      ["Chỉ đạo các", ["Sở Y tế"], []],
      ["Tiếp tục phối", ["Sở Nội vụ"], ["Sở Tư pháp"]],
      ["Thống kê thiệt", ["Các tỉnh, thành phố"], []],
    ]);
  });

  it("has points of its own below a sentence, and praises nobody with work", () => {
    expect(
      who(`${head("THÔNG BÁO\nKết luận tại buổi kiểm tra bệnh viện", "TB-UBND")}
Chủ tịch UBND tỉnh kết luận như sau:

1. Ghi nhận, biểu dương Sở Y tế đã khắc phục khó khăn.

2. Để kịp khánh thành, yêu cầu Sở Y tế, các nhà thầu thực hiện các nội dung sau:

(1) Sở Y tế chỉ đạo các nhà thầu hoàn thành trước ngày 30/11/2026.

- Chủ trì, phối hợp với Sở Tài chính mua thiết bị.`),
    ).toEqual([
      ["Chỉ đạo các", ["Sở Y tế"], []],
      ["Chủ trì, phối", ["Sở Y tế"], ["Sở Tài chính"]],
    ]);
  });
});

describe("A decision that approves a scheme", () => {
  it("gives work by pointing to parts of the scheme, and by a quarter that begins a sentence", () => {
    expect(
      who(`${head("QUYẾT ĐỊNH\nPhê duyệt Đề án số hóa kho lưu trữ", "QĐ-UBND")}
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN

Điều 1. Phê duyệt Đề án số hóa kho lưu trữ với những nội dung sau:

I. QUAN ĐIỂM

1. Số hóa là tất yếu.

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

a) Chủ trì, phối hợp với Sở Tài chính thực hiện các nhiệm vụ quy định tại mục 1 Phần I Điều 1 Quyết định này.

b) Chủ trì hoặc phối hợp với Sở Tư pháp thực hiện nội dung có liên quan.

2. Quý I/2027, các sở, ban, ngành đánh giá kết quả.`),
    ).toEqual([
      ["Chủ trì, phối", ["Sở Nội vụ"], ["Sở Tài chính"]],
      ["Chủ trì hoặc", ["Sở Nội vụ"], ["Sở Tư pháp"]],
      ["Quý I/2027, các", ["Các sở, ban, ngành"], []],
    ]);
  });
});
