import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalWords } from "~/features/plans/goal-words";
import { checkTarget, type Horizon, horizonWords, type Measure, type TargetFacts } from "~/features/plans/target";
import { formatHorizon, formatMeasure, parseHorizon, parseMeasure } from "~/features/plans/target.schema";
import { targetFields } from "~/features/plans/target-fields";
import { targetFormSchema } from "~/features/plans/target-form.schema";
import { addDays, calendarDate } from "~/lib/calendar-date";

const target: TargetFacts = {
  passageId: null,
  text: "Duy trì xã, phường, thị trấn lành mạnh",
  comparator: ">=",
  value: 323,
  ofValue: 460,
  unit: "xã",
  horizon: { by: calendarDate("2021-12-31") },
  measure: { kind: "none" },
};
const plan = { periodFrom: calendarDate("2021-01-01") };

const fieldsOf = (changed: Partial<TargetFacts>) => {
  const verdict = checkTarget({ ...target, ...changed }, plan);
  return verdict.ok ? [] : verdict.problems.map((problem) => problem.field);
};

const id = fc.stringMatching(/^[0-9A-Z]{26}$/);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constantFrom("none" as const, "manual" as const) }),
  fc.record({ kind: fc.constantFrom("sum" as const, "average" as const, "share-yes" as const), indicatorId: id }),
  fc.record({ kind: fc.constant("ratio" as const), indicatorId: id, ofIndicatorId: id }),
  fc.record({ kind: fc.constant("share-completed" as const), taskId: id }),
);
const horizon: fc.Arbitrary<Horizon> = fc.oneof(
  fc.constant(null),
  fc.constant({ each: "year" as const }),
  fc.integer({ min: 0, max: 20_000 }).map((count) => ({ by: addDays(calendarDate("2000-01-01"), count) })),
);

describe("a target", () => {
  it("may name a goal out of a whole, or no goal at all", () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ comparator: null, value: null, ofValue: null })).toEqual([]);
  });

  it("names a comparison and a figure together", () => {
    expect(fieldsOf({ value: null, ofValue: null })).toEqual(["value"]);
    expect(fieldsOf({ comparator: null })).toEqual(["comparator"]);
  });

  it("has no goal above its whole", () => expect(fieldsOf({ value: 461 })).toEqual(["ofValue"]));

  it("is not to be reached before its plan begins", () => {
    expect(fieldsOf({ horizon: { by: calendarDate("2020-12-31") } })).toEqual(["horizonOn"]);
  });

  it("is not the ratio of an indicator to itself", () => {
    expect(fieldsOf({ measure: { kind: "ratio", indicatorId: "a", ofIndicatorId: "a" } })).toEqual(["ofIndicatorId"]);
  });

  it("says its goal and its horizon in words", () => {
    expect(goalWords(target)?.vi).toBe("ít nhất 323/460 xã");
    expect(goalWords({ comparator: "=", value: 100, ofValue: null, unit: "%", text: "" })?.vi).toBe("đúng 100%");
    expect(goalWords({ comparator: ">=", value: 100, ofValue: null, unit: "%", text: "" })?.vi).toBe("100%");
    expect(goalWords({ comparator: ">=", value: 100, ofValue: null, unit: "xã", text: "" })?.vi).toBe("ít nhất 100 xã");
    expect(goalWords({ comparator: null, value: null, ofValue: null, unit: "", text: "" })).toBeNull();
    expect(horizonWords({ each: "year" }).vi).toBe("hằng năm");
    expect(horizonWords(target.horizon).vi).toBe("đến ngày 31/12/2021");
  });

  it.each([
    [">=", 10, "Giảm 10% số trẻ em bị đuối nước vào năm 2025", "giảm ít nhất 10%", "down by at least 10%"],
    [">=", 60, "Trên 60% trẻ em từ 6 tuổi biết bơi", "trên 60%", "more than 60%"],
    [">=", 12.5, "Mỗi năm tăng thêm trên 12,5% so với năm trước", "tăng trên 12,5%", "up by more than 12,5%"],
    ["<=", 5, "Tỷ lệ hộ nghèo còn dưới 5%", "dưới 5%", "less than 5%"],
    [">=", 90, "Không dưới 90% số hộ", "ít nhất 90%", "at least 90%"],
    [">=", 6, "Giảm 10% so với năm 2026; 6% số hộ thoát nghèo", "ít nhất 6%", "at least 6%"],
  ] as const)("is said as its own sentence says it: %s %d of “%s”", (comparator, value, text, vi, en) => {
    expect(goalWords({ comparator, value, ofValue: null, unit: "%", text })).toEqual({ vi, en });
  });
});

describe("the columns of a target", () => {
  it("give back every measure", () => {
    fc.assert(
      fc.property(measure, (one) => {
        expect(parseMeasure(formatMeasure(one))).toEqual(one);
      }),
    );
  });

  it("give back every horizon", () => {
    fc.assert(
      fc.property(horizon, (one) => {
        expect(parseHorizon(formatHorizon(one))).toEqual(one);
      }),
    );
  });

  it("refuse a measure of no known kind, and a horizon without its day", () => {
    expect(() => parseMeasure('{"kind":"median"}')).toThrow();
    expect(() => parseHorizon({ horizon: "by", horizon_on: null })).toThrow(RangeError);
  });
});

describe("the form of a target", () => {
  it("reads back what it showed", () => {
    const value = fc.integer({ min: 0, max: 9_999_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(measure, horizon, value, (measured, by, figure) => {
        const shown = { ...target, measure: measured, horizon: by, value: figure, ofValue: null, unit: "%" };
        expect(targetFormSchema.parse(targetFields(shown))).toEqual(shown);
      }),
    );
  });

  it("asks for what the chosen measure and horizon need", () => {
    const typed = { ...targetFields(target), horizon: "by", horizonOn: "", measure: "ratio", value: "1.5" };
    const issues = targetFormSchema.safeParse(typed).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join("."))).toEqual(["value"]);
    const next = targetFormSchema.safeParse({ ...typed, value: "1,5" }).error?.issues ?? [];
    expect(next.map((issue) => issue.path.join("."))).toEqual(["horizonOn", "indicatorId", "ofIndicatorId"]);
  });
});
