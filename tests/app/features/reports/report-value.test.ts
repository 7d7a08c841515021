import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IndicatorKind } from "~/features/reports/indicator";
import { amountOf, type ReportValue, readTyped, shownOf, typedOf } from "~/features/reports/report-value";

const read = (kind: IndicatorKind, typed: string, unit: string | null = null) => {
  const answer = readTyped({ kind, unit }, typed);
  return answer.ok ? answer.value : answer.text.vi;
};
const number = (value: number): ReportValue => ({ state: "value", number: value });

describe("what is typed into a cell", () => {
  test.each([
    ["19.810", number(19_810)],
    ["1,5", number(1.5)],
    ["0", number(0)],
    ["-", { state: "dash" }],
    ["–", { state: "dash" }],
    ["kad", { state: "not-applicable" }],
    ["Không áp dụng", { state: "not-applicable" }],
    ["  ", null],
    ["", null],
  ])("“%s” in a number row is read as a Vietnamese civil servant writes it", (typed, value) => {
    expect(read("number", typed)).toEqual(value);
  });

  test("a number with two readings is refused, and both are offered", () => {
    expect(read("number", "12.5")).toContain("hai cách hiểu");
  });

  test("in a row that counts, no reading with decimals is offered", () => {
    const advice = read("number", "1.5", "Cơ sở");
    expect(advice).toContain("Hàng nghìn ghi 1.500; nếu là 15 thì bỏ dấu chấm; số đếm không ghi phần lẻ.");
    expect(advice).not.toContain("1,5");
    expect(read("number", "1.234.5", "Cơ sở")).toContain("ghi 1.234.500; nếu là 12.345 thì");
    expect(read("number", "khoảng 20", "Cơ sở")).toContain("ví dụ 1.234.");
    expect(read("number", "1.5.2", "Cơ sở")).toContain("số đếm không có phần lẻ");
    expect(read("number", "1.5", "Ha")).toContain("Ghi 1,5 hoặc 15.");
  });

  test("in a row that counts, a comma before three digits is asked about: it separates thousands in English", () => {
    expect(read("number", "1,234", "Cơ sở")).toContain("Ghi 1.234.");
    expect(read("number", "12,000", "Lượt người")).toContain("Ghi 12.000 hoặc 12.");
    expect(read("number", "1,234", "Ha")).toEqual(number(1.234));
  });

  test("a share may carry its sign", () => expect(read("percent", "76,9 %")).toEqual(number(76.9)));

  test("yes is one and no is zero, in either language", () => {
    expect(["Có", "yes", "không", "no"].map((typed) => read("yesno", typed))).toEqual([
      number(1),
      number(1),
      number(0),
      number(0),
    ]);
    expect(read("yesno", "có thể")).toContain("chưa đọc được");
  });

  test("a heading takes nothing", () => expect(read("heading", "5")).toContain("đề mục"));
});

const anyValue: fc.Arbitrary<ReportValue> = fc.oneof(
  fc.constant({ state: "dash" as const }),
  fc.constant({ state: "not-applicable" as const }),
  fc.integer({ min: 0, max: 999_999_999 }).map(number),
  fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => number(thousandths / 1000)),
);

test("every value, typed again, is the same value", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(readTyped({ kind: "money", unit: null }, typedOf("money", value))).toEqual({ ok: true, value });
    }),
  );
});

test("zero, dash, not applicable and blank are four different things on paper", () => {
  const shown = [number(0), { state: "dash" } as const, { state: "not-applicable" } as const, null].map((value) =>
    shownOf("number", value, "vi"),
  );
  expect(shown).toEqual(["0", "–", "Không áp dụng", ""]);
});

test("a dash and “not applicable” add nothing to a total; a blank is not known", () => {
  expect([amountOf({ state: "dash" }), amountOf({ state: "not-applicable" }), amountOf(null)]).toEqual([0, 0, null]);
});
