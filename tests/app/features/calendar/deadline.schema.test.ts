import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import { anyDay, day } from "~tests/support/days";

const specs: DeadlineSpec[] = [
  { kind: "date", words: "ngày 05/7/2020", on: day("2020-07-05") },
  { kind: "before", words: "trước ngày 05/7/2020", on: day("2020-07-05") },
  { kind: "month", words: "tháng 6", year: 2020, month: 6 },
  { kind: "quarter", words: "Quý III/2020", year: 2020, quarter: 3 },
  { kind: "half", words: "6 tháng đầu năm", year: 2020, half: 1 },
  { kind: "year", words: "năm 2029", year: 2029 },
  { kind: "relative", words: "trong 15 ngày", count: 15, unit: "days", from: day("2020-05-14"), event: "ngày ký" },
  { kind: "periodic", words: "hằng năm", every: "year", window: "decree09", due: { day: 25, monthOffset: 0 } },
  { kind: "ongoing", words: "thường xuyên" },
  { kind: "adhoc", words: "đột xuất" },
  { kind: "none", words: "" },
];

describe("a stored deadline", () => {
  it.each(specs)("is read back as it was written: $kind", (spec) => {
    expect(parseDeadlineSpec(JSON.stringify(spec))).toEqual(spec);
  });

  it("keeps any words and any day", () => {
    fc.assert(
      fc.property(fc.string(), anyDay, (words, on) => {
        expect(parseDeadlineSpec(JSON.stringify({ kind: "before", words, on }))).toEqual({ kind: "before", words, on });
      }),
    );
  });

  it.each([
    { kind: "date", words: "", on: "2020-02-31" },
    { kind: "date", words: "", on: "05/07/2020" },
    { kind: "date", words: "" },
    { kind: "date", words: "", on: "2020-07-05", until: "2020-07-06" },
    { kind: "month", words: "", year: 2020, month: 13 },
    { kind: "quarter", words: "", year: 2020, quarter: 5 },
    { kind: "relative", words: "", count: 0, unit: "days", from: "2020-05-14", event: "" },
    { kind: "periodic", words: "", every: "week", window: "decree09", due: { day: 25, monthOffset: 0 } },
    { kind: "sometime", words: "" },
    null,
  ])("is refused when it cannot be one: %j", (value) => {
    expect(() => parseDeadlineSpec(JSON.stringify(value))).toThrow();
  });

  it("is refused when it is not JSON", () => {
    expect(() => parseDeadlineSpec("trước ngày 05/7/2020")).toThrow(SyntaxError);
  });
});
