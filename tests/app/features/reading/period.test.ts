import { describe, expect, it } from "vitest";
import { periodIn } from "~/features/reading/identity/period";

describe("the months of a title", () => {
  it.each([
    ["Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024", "2024-01-01", "2024-06-30"],
    ["Sản xuất thủy sản 7 tháng năm 2025", "2025-01-01", "2025-07-31"],
    ["Nhiệm vụ 3 tháng cuối năm 2025", "2025-10-01", "2025-12-31"],
    ["Tình hình tháng 9 và 9 tháng đầu năm 2023", "2023-01-01", "2023-09-30"],
    ["Chuyển đổi số tháng 11 năm 2025", "2025-11-01", "2025-11-30"],
  ])("%s", (title, from, to) => {
    expect(periodIn(title)).toEqual({ from, to });
  });
});
