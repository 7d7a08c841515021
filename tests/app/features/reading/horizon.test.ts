import { describe, expect, it } from "vitest";
import { horizonIn, horizonsOf } from "~/features/reading/targets/horizon";
import { measuresIn } from "~/features/reading/targets/measure";

describe("by when a target is to be reached", () => {
  it.each([
    ["100% xã kiện toàn ban chỉ huy trước ngày 15/7/2020", "2020-07-15"],
    ["Hoàn thành 100% việc số hoá đến hết ngày 30 tháng 6 năm 2026", "2026-06-30"],
    ["Đến hết tháng 9/2026, 80% hồ sơ được nộp qua mạng", "2026-09-30"],
    ["90% số vụ được giải quyết trong quý III năm 2026", "2026-09-30"],
    ["Đến năm 2030 có 70% xã đạt chuẩn", "2030-12-31"],
    ["Di dời 1.250 hộ đến hết năm 2020", "2020-12-31"],
    ["Trước năm 2028, 90% hộ có nước sạch", "2027-12-31"],
    ["Trước tháng 6/2026, 100% xã có trụ sở", "2026-05-31"],
    ["Trước tháng 1 năm 2026, 100% xã có trụ sở", "2025-12-31"],
    ["Trước quý III/2026, 100% xã có trụ sở", "2026-06-30"],
    ["Trước cuối năm 2026, 100% xã có trụ sở", "2026-12-31"],
    ["Trước hết tháng 6/2026, 100% xã có trụ sở", "2026-06-30"],
  ])("%s", (text, by) => expect(horizonIn(text)).toEqual({ by }));

  it.each([
    "Giảm 10% so với ngày 31/12/2019",
    "Duy trì 95% (số liệu tính đến ngày 31/12/2019)",
    "100% cơ sở thực hiện theo Quyết định số 12/QĐ-UBND ngày 02/3/2020",
    "Trước ngày 31/4/2020, 50% đơn vị báo cáo",
  ])("none in: %s", (text) => expect(horizonIn(text)).toBeNull());

  it("is the year where a share goes to, and not that where it begins", () => {
    const text = "Nâng tỷ lệ từ 72% năm 2026 lên 85% năm 2027";
    expect(horizonsOf(text, measuresIn(text))).toEqual([{ by: "2027-12-31" }]);
  });

  it("each of two goals has its own day", () => {
    const text = "Đến 30/6/2026 đạt 50%, đến 31/12/2026 đạt 80%";
    expect(horizonsOf(text, measuresIn(text))).toEqual([{ by: "2026-06-30" }, { by: "2026-12-31" }]);
  });
});
