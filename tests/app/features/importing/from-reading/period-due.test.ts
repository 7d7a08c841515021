import { describe, expect, it } from "vitest";
import { periodDueOf } from "~/features/importing/from-reading/period-due";

describe("the due day of a return, in words", () => {
  it.each([
    ["month", "hằng tháng, trước ngày 20", 20, 0],
    ["month", "hằng tháng, trước ngày 05 tháng sau", 5, 1],
    ["quarter", "hằng quý, trước ngày 15 của tháng cuối quý", 15, 0],
    ["quarter", "hằng quý (chậm nhất ngày 10 tháng đầu quý sau)", 10, 1],
    ["quarter", "hằng quý, trước ngày 25 tháng thứ hai của quý", 25, -1],
    ["half", "báo cáo 6 tháng đầu năm trước ngày 15", 15, 0],
    ["half", "6 tháng trước ngày 05/6", 5, 0],
    ["half", "trước ngày 10 tháng 7", 10, 1],
    ["year", "báo cáo năm trước ngày 15/11", 15, -1],
    ["year", "trước ngày 05/12", 5, 0],
    ["year", "hằng năm, trước ngày 20 tháng 01", 20, 1],
    ["quarter", "hằng quý (trước ngày 20 tháng 3, 6, 9, 12)", 20, 0],
    ["year", "trước ngày 20 tháng 01 hằng năm", 20, 1],
    ["nineMonths", "báo cáo 9 tháng trước ngày 15/9", 15, 0],
    ["nineMonths", "báo cáo 9 tháng trước ngày 05/10", 5, 1],
  ] as const)("of each %s: %s", (every, words, day, monthOffset) =>
    expect(periodDueOf({ words, every })).toEqual({ day, monthOffset }),
  );

  it.each(["định kỳ 6 tháng, 01 năm", "06 tháng 01 lần", "hằng năm", "hằng quý, ngày 32"])("none in: %s", (words) =>
    expect(periodDueOf({ words, every: "year" })).toBeNull(),
  );

  it("none in a month by which no nine months end", () =>
    expect(periodDueOf({ words: "báo cáo 9 tháng trước ngày 05/12", every: "nineMonths" })).toBeNull());
});
