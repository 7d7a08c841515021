import { describe, expect, it } from "vitest";
import { measuresIn } from "~/features/reading/targets/measure";

const read = (text: string) => measuresIn(text).map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`);

describe("what a target measures", () => {
  it.each([
    ["Không để quá 02 người chết do thiên tai", "<= 2 người"],
    ["Không để quá 3% học sinh bỏ học", "<= 3 %"],
    ["Mỗi năm không để quá 2% hộ tái nghèo", "<= 2 %"],
    ["Giữ tỷ lệ thất nghiệp không để vượt quá 2,5%", "<= 2.5 %"],
    ["Không để xảy ra quá 02 vụ tai nạn", "<= 2 vụ"],
    ["Không có hồ sơ phải xin lỗi quá 01 lần", "<= 1 lần"],
    ["Tỷ lệ hồ sơ trễ hạn không được vượt quá 1%", "<= 1 %"],
    ["Tỷ lệ hồ sơ đúng hạn không dưới 98%", ">= 98 %"],
    ["Tỷ lệ che phủ rừng không để thấp hơn 42%", ">= 42 %"],
    ["Giữ tỷ lệ hộ nghèo dưới 2%", "<= 2 %"],
    ["Vắc xin dại chó: 3.500 con", ">= 3500 con"],
  ])("%s", (text, measure) => expect(read(text)).toEqual([measure]));

  it.each([
    ["Trên 80% hộ nhận cây giống, trong đó cấp cây ghép cho 95 hộ.", [">= 80 %", ">= 95 hộ"]],
    ["Tạo việc làm cho 9.500 lao động, trong đó xuất khẩu lao động 450 người.", [">= 9500 lao động", ">= 450 người"]],
    ["Thu ngân sách đạt 12.500 tỷ đồng, tăng 8% so với năm 2025.", [">= 12500 tỷ đồng"]],
    ["Có 90% hộ dùng nước sạch, tăng trên 5% (hơn 400 hộ) so với năm trước", [">= 90 %"]],
    ["Số vụ tai nạn giảm 5% so với năm 2025", [">= 5 %"]],
    ["Xây mới 05 trạm, nâng tổng số lên 12 trạm", [">= 5 trạm", ">= 12 trạm"]],
    ["Hoàn thành các dự án có công suất khoảng 300 MW (gồm 12 dự án điện gió; 02 dự án điện rác)", [">= 300 mw"]],
    ["Đàn bò tăng 7%, đàn lợn tăng 8% so với năm 2025", [">= 7 %", ">= 8 %"]],
    ["Giảm tỷ lệ hộ nghèo xuống còn 7,3% vào năm 2027 và 6,8% vào năm 2030", ["<= 7.3 %", "<= 6.8 %"]],
    ["Giữ tỷ lệ nghỉ học dưới 3% (vùng thấp), 5% (vùng cao)", ["<= 3 %", "<= 5 %"]],
    ["Hộ nghèo còn dưới 2%, 90% hộ có nước sạch", ["<= 2 %", ">= 90 %"]],
  ])("how much more it is than before is no second goal: %s", (text, measures) => expect(read(text)).toEqual(measures));
});
