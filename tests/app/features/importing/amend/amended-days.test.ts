import { describe, expect, it } from "vitest";
import { amendedBy, amendedNumbers, citedPlace, likeness } from "~/features/importing/amend/amended-days";
import type { DraftItem } from "~/features/importing/items/draft-item";
import { calendarDate } from "~/lib/calendar-date";
import { draftItem } from "~tests/support/draft-item";

const task = (text: string, before: string, state: DraftItem["state"] = "accepted"): DraftItem =>
  draftItem({ id: text, fields: { text: [text], "deadline.kind": ["before"], "deadline.before": [before] }, state });

const scope = (value: string, words: string, due: string) => ({
  value,
  task: words,
  place: null,
  occurrence: null,
  open: 3,
  days: [calendarDate(due)],
});
const report = scope("1", "Tổng hợp báo cáo kết quả gửi Sở Tài chính", "2026-06-30");
const trees = scope("2", "Trồng cây theo chỉ tiêu được giao", "2026-06-30");

const amendedDays = (...among: Parameters<typeof amendedBy>) =>
  Object.fromEntries(amendedBy(...among).map(({ scope, on }) => [scope, on]));

describe("a title that changes a plan", () => {
  it("names the plan by its number", () => {
    expect(amendedNumbers("Điều chỉnh, bổ sung Kế hoạch số 142/KH-UBND ngày 14/5/2020")).toEqual(["142/KH-UBND"]);
    expect(amendedNumbers("Sửa đổi Quyết định số 34/2021/QĐ-UBND")).toEqual(["34/2021/QĐ-UBND"]);
    expect(amendedNumbers("Triển khai Kế hoạch số 142/KH-UBND")).toEqual([]);
  });
});

describe("the days of a document that amends a plan", () => {
  it("are laid beside the task that its words are nearest to", () => {
    const items = [task("Các xã trồng cây theo chỉ tiêu được giao", "15/07/2026")];
    expect(amendedDays(items, [report, trees])).toEqual({ "2": "2026-07-15" });
  });

  it("are laid beside the task of a place that has a day, and below a clause beside the point that its words are nearest to", () => {
    const place = (code: string) => ({ place: { id: code, code } });
    const words = "Điều chỉnh thời hạn tại khoản 2 Mục III: Trồng cây theo chỉ tiêu trước ngày 20/7/2026";
    const item = { ...task("Trồng cây theo chỉ tiêu", "20/07/2026"), source: { path: ["1"], line: 4, words } };
    const undated = { ...report, ...place("III.2"), value: "3", days: [null] };
    expect(amendedDays([item], [undated, { ...report, ...place("III.2") }])).toEqual({ "1": "2026-07-20" });
    const points = [
      { ...report, ...place("III.2.a") },
      { ...trees, ...place("III.2.b") },
    ];
    expect(amendedDays([item], points)).toEqual({ "2": "2026-07-20" });
  });

  it("are laid beside the work of an annex by its number, through the groups of the annex", () => {
    const words = "Điều chỉnh thời hạn nhiệm vụ số 3 Phụ lục I thành ngày 20/7/2026";
    const item = { ...task("Khởi công", "20/07/2026"), source: { path: ["2"], line: 4, words } };
    const at = (code: string, value: string) => ({ ...trees, value, place: { id: code, code } });
    const annex = [at("Phụ lục I.I.1", "1"), at("Phụ lục I.II.3", "3"), at("Phụ lục II.I.3", "23"), at("II.3", "4")];
    expect(amendedDays([item], annex)).toEqual({ "3": "2026-07-20" });
  });

  it("are laid beside the task at the place that the clause names, whatever its words", () => {
    const words = "Sửa đổi thời hạn tại điểm 3 Mục IV: UBND các xã gửi báo cáo trước ngày 20/7/2026";
    const source = { path: ["1"], line: 4, words };
    const item = { ...task("gửi báo cáo", "20/07/2026"), source };
    const placed = { ...trees, place: { id: "p", code: "IV.3" } };
    expect(amendedDays([item], [report, placed])).toEqual({ "2": "2026-07-20" });
    expect(citedPlace(words)).toBe("IV.3");
    expect(citedPlace("Điều chỉnh điểm a khoản 2 Mục III như sau")).toBe("III.2.a");
    expect(citedPlace("Mục IV, khoản 3: gia hạn")).toBe("IV.3");
    expect(citedPlace("Điều chỉnh thời hạn nhiệm vụ số 3 Phụ lục I")).toBe("Phụ lục I.3");
    expect(citedPlace("Sửa đổi Phần II, Mục 1, khoản 2, điểm a")).toBe("II.1.2.a");
    expect(citedPlace("Sửa đổi khoản 2 (Mục 1 Phần II)")).toBe("II.1.2");
    expect(citedPlace("Chỉ tiêu 2 Mục II: thay cụm từ “82%”")).toBe("II.2");
    expect(citedPlace("Nâng chỉ tiêu 85% tại Mục II")).toBe("II");
    expect(citedPlace("UBND các xã trồng cây trước ngày 20/7/2026")).toBe("");
  });

  it("of a new work in a section move none of its tasks, and of two points that are alike neither", () => {
    const clause = (text: string, words: string) => ({ ...task(text, "15/06/2026"), source: { path: ["1"], line: 4, words } });
    const placed = { ...trees, place: { id: "p", code: "II.1" } };
    const twin = { ...trees, value: "3", place: { id: "q", code: "II.2" } };
    const added = clause("Khởi công cầu vượt", "Bổ sung Mục II: Khởi công cầu vượt trước ngày 15/6/2026");
    const alike = clause(
      "Trồng cây theo chỉ tiêu được giao",
      "Sửa đổi Mục II: Trồng cây theo chỉ tiêu được giao trước 15/6/2026",
    );
    expect(amendedDays([added], [report, placed])).toEqual({});
    expect(amendedDays([alike], [report, placed])).toEqual({ "2": "2026-06-15" });
    expect(amendedDays([alike], [report, placed, twin])).toEqual({});
  });

  it("are none for words like no task, for items left out, and where the day is the same", () => {
    const other = task("Mua sắm trang thiết bị văn phòng", "15/07/2026");
    const out = task("Trồng cây theo chỉ tiêu được giao", "15/07/2026", "left-out");
    const same = task("Trồng cây theo chỉ tiêu được giao", "30/06/2026");
    expect(amendedDays([other, out, same], [report, trees])).toEqual({});
  });

  it("are given to a task of which only some work has that day already", () => {
    const some = { ...trees, days: [...trees.days, calendarDate("2026-07-15")] };
    expect(amendedDays([task("Trồng cây theo chỉ tiêu được giao", "15/07/2026")], [some])).toEqual({ "2": "2026-07-15" });
  });

  it("count words without accents", () => {
    expect(likeness("Trồng cây", "TRONG CAY phan tan")).toBe(1);
  });
});
