import { describe, expect, it } from "vitest";
import { deliverableIn } from "~/features/reading/tasks/deliverable";

describe("the paper that a duty ends in", () => {
  it.each([
    [
      "Biên soạn tài liệu tập huấn bằng tiếng Thái, tiếng Mông và tiếng Dao về phân loại rác",
      "Tài liệu tập huấn bằng tiếng Thái, tiếng Mông và tiếng Dao",
    ],
    ["Xây dựng kế hoạch năm 2026, năm 2027 trình UBND tỉnh", "Kế hoạch năm 2026, năm 2027"],
    ["Lập danh sách hộ nghèo, gửi Sở Y tế trước ngày 15/4", "Danh sách hộ nghèo"],
    ["Ban hành quy chế phối hợp và tổ chức thực hiện", "Quy chế phối hợp"],
    ["Bố trí kinh phí trong 15 ngày kể từ ngày ban hành Kế hoạch này", null],
    ["Kiểm tra an toàn hồ đập trước mùa mưa", null],
  ])("of “%s” is %s", (duty, paper) => expect(deliverableIn(duty)).toBe(paper));
});
