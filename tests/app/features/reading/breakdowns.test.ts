import { describe, expect, it } from "vitest";
import { type BreakdownRow, breakdownProblems } from "~/features/reading/problems/breakdowns";

type Part = readonly [label: string, value: number];

function remarks(total: number, division: "some" | "all", ...parts: readonly Part[]): string[] {
  const row = (label: string, value: number, breakdownOf: number | null): BreakdownRow => ({
    indicator: { code: null, label, unit: null, kind: "number", parent: breakdownOf, breakdownOf, value, state: "value" },
    division: breakdownOf === null ? null : division,
    group: breakdownOf === null ? null : 1,
    source: { path: [], line: 1, words: label },
  });
  const rows = [row("Tổng số", total, null), ...parts.map(([label, value]) => row(label, value, 0))];
  return breakdownProblems(rows).map(({ message }) => message);
}

describe("parts against their total", () => {
  it("“Trong đó” may name some of it only", () => {
    expect(remarks(108, "some", ["Cơ sở lưu trú", 74], ["Karaoke", 17])).toEqual([]);
  });

  it("“Chia ra” names all of it", () => {
    const [message] = remarks(108, "all", ["Cơ sở lưu trú", 74], ["Karaoke", 17]);
    expect(message).toContain("74 + 17 = 91; các phần này kể hết tổng");
  });

  it("so do parts with the rest among them, and women and men", () => {
    expect(remarks(108, "some", ["Cơ sở lưu trú", 74], ["Loại hình khác", 18])).toHaveLength(1);
    expect(remarks(50, "some", ["Nam", 20], ["Nữ", 29])).toHaveLength(1);
    expect(remarks(50, "some", ["Nam", 21], ["Nữ", 29])).toEqual([]);
  });

  it("no parts go beyond their total", () => {
    const [message] = remarks(108, "some", ["Lưu trú", 74], ["Karaoke", 17], ["Massage", 18]);
    expect(message).toContain("74 + 17 + 18 = 109; các phần không thể vượt tổng");
  });

  it("are counted, not all named, where there are many", () => {
    const parts = Array.from({ length: 40 }, (_part, at): Part => [`Tổ ${at + 1}`, 3]);
    expect(remarks(108, "all", ...parts)[0]).toContain("40 phần cộng lại là 120");
  });

  it("groups that share people may", () => {
    expect(remarks(40, "some", ["Là nữ", 30], ["Dưới 18 tuổi", 20])).toEqual([]);
  });
});
