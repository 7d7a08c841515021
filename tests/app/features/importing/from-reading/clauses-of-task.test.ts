import { describe, expect, it } from "vitest";
import { clausesByDeadline, collectorBetween, wordsWithDeadline } from "~/features/importing/from-reading/clauses-of-task";

const task = (text: string, ...words: string[]) => ({
  text,
  deadlines: words.map((each) => ({ kind: "before", words: each, date: null, every: null }) as const),
});

describe("a sentence with several deadlines", () => {
  it("is parted so that each part names one of them", () => {
    expect(
      clausesByDeadline(
        task(
          "Lập dự toán trước ngày 30/3/2026; gửi các sở. tổng hợp báo cáo trước ngày 15/12/2026.",
          "trước ngày 30/3/2026",
          "trước ngày 15/12/2026",
        ),
      ),
    ).toEqual(["Lập dự toán trước ngày 30/3/2026; gửi các sở", "Tổng hợp báo cáo trước ngày 15/12/2026"]);
  });

  it("keeps what stands before its first deadline with that one", () => {
    const [first] =
      clausesByDeadline(
        task("Khảo sát. Lập danh sách trong tháng 4; trồng cây trong tháng 5", "trong tháng 4", "trong tháng 5"),
      ) ?? [];
    expect(first).toBe("Khảo sát. Lập danh sách trong tháng 4");
  });

  it("is parted report by report, and who collects them sends its own", () => {
    const clauses =
      clausesByDeadline(
        task(
          "Báo cáo kết quả 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 về Sở Công Thương để tổng hợp, báo cáo UBND tỉnh trước ngày 18/12/2026",
          "báo cáo kết quả 6 tháng trước ngày 10/6",
          "báo cáo năm trước ngày 10/12",
          "trước ngày 18/12/2026",
        ),
      ) ?? [];
    expect(clauses).toEqual([
      "Báo cáo kết quả 6 tháng trước ngày 10/6",
      "Báo cáo năm trước ngày 10/12 về Sở Công Thương để tổng hợp",
      "Báo cáo UBND tỉnh trước ngày 18/12/2026",
    ]);
    expect(clauses.map((clause, index) => collectorBetween(clauses[index - 1], clause))).toEqual([null, null, "Sở Công Thương"]);
    expect(collectorBetween("Báo cáo về kết quả trồng cây để tổng hợp", "báo cáo UBND tỉnh")).toBeNull();
  });

  it("stands once for each where a clause names several one after the other, with all that stands around them", () => {
    const [first, ...reports] =
      clausesByDeadline(
        task(
          "Lập kế hoạch trước ngày 25/6/2020; báo cáo định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 10/12) về Sở Y tế",
          "trước ngày 25/6/2020",
          "báo cáo định kỳ 6 tháng (trước ngày 15/6)",
          "hằng năm (trước ngày 10/12)",
        ),
      ) ?? [];
    expect(first).toBe("Lập kế hoạch trước ngày 25/6/2020");
    expect(reports).toEqual([
      "Báo cáo định kỳ 6 tháng (trước ngày 15/6) về Sở Y tế",
      "Báo cáo định kỳ hằng năm (trước ngày 10/12) về Sở Y tế",
    ]);
    expect(clausesByDeadline(task("Khảo sát. Báo cáo trước ngày 15/6 và ngày 15/12", "trước ngày 15/6", "ngày 15/12"))).toEqual([
      "Khảo sát. Báo cáo trước ngày 15/6",
      "Báo cáo ngày 15/12",
    ]);
  });

  it("is told from the others by the words of its deadline where it cannot be parted", () => {
    const whole = task("Trình dự thảo; ban hành.", "Quý III/2026", "");
    expect(whole.deadlines.map((deadline) => wordsWithDeadline(whole, deadline))).toEqual([
      "Trình dự thảo; ban hành (Quý III/2026)",
      "Trình dự thảo; ban hành",
    ]);
  });

  it.each([
    [
      "something else stands between two of one clause",
      task("Báo cáo trước ngày 15/6, tập huấn cho các xã và tổng kết ngày 15/12", "trước ngày 15/6", "ngày 15/12"),
    ],
    ["one stands in a column of its own", task("Trình dự thảo trong quý II; ban hành", "trong quý II", "Quý III/2026")],
  ])("stays whole where %s", (_, whole) => {
    expect(clausesByDeadline(whole)).toBeNull();
  });
});
