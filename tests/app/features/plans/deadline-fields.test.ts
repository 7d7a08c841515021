import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeadlineSpec,
  dueLevels,
  type PeriodDue,
  type PeriodicSpec,
  periodWindows,
} from "~/features/calendar/deadline-spec";
import { isDueAfterClosing } from "~/features/calendar/occurrences";
import { deadlineFields, deadlineKinds } from "~/features/plans/deadline-fields";
import { deadlineFormSchema } from "~/features/plans/deadline-fields.schema";
import { taskFormSchema } from "~/features/plans/task.schema";
import { addDays, calendarDate } from "~/lib/calendar-date";

const on = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays(calendarDate("1990-01-01"), count));
const year = fc.integer({ min: 1945, max: 2100 });
const words = fc.constantFrom("trước ngày 05/7/2020", "hằng năm", "trong Quý III/2020");

/** Any due day after the data of the period are closed. */
const dueIn = (regime: Pick<PeriodicSpec, "every" | "window">): fc.Arbitrary<PeriodDue> =>
  fc
    .record({ day: fc.integer({ min: 1, max: 31 }), monthOffset: fc.integer({ min: -11, max: 1 }) })
    .filter((due) => isDueAfterClosing({ ...regime, due }));
const regimes = fc.record({
  every: fc.constantFrom("month" as const, "quarter" as const, "half" as const, "nineMonths" as const, "year" as const),
  window: fc.constantFrom(...periodWindows),
});

const specs: Record<DeadlineSpec["kind"], fc.Arbitrary<DeadlineSpec>> = {
  date: fc.record({ kind: fc.constant("date" as const), words, on }),
  before: fc.record({ kind: fc.constant("before" as const), words, on }),
  month: fc.record({ kind: fc.constant("month" as const), words, year, month: fc.integer({ min: 1, max: 12 }) }),
  quarter: fc.record({ kind: fc.constant("quarter" as const), words, year, quarter: fc.constantFrom(1, 2, 3, 4) }),
  half: fc.record({ kind: fc.constant("half" as const), words, year, half: fc.constantFrom(1, 2) }),
  year: fc.record({ kind: fc.constant("year" as const), words, year }),
  relative: fc.record({
    kind: fc.constant("relative" as const),
    words,
    count: fc.integer({ min: 1, max: 10_000 }),
    unit: fc.constantFrom("days", "workingDays", "months"),
    from: on,
    event: fc.constantFrom("", "ngày nhận được văn bản"),
  }),
  periodic: regimes.chain((regime) =>
    fc.record(
      {
        kind: fc.constant("periodic" as const),
        words,
        every: fc.constant(regime.every),
        window: fc.constant(regime.window),
        due: dueIn(regime),
        levels: fc
          .subarray([...dueLevels], { minLength: 1 })
          .chain((levels) => fc.record(Object.fromEntries(levels.map((level) => [level, dueIn(regime)])))),
      },
      { requiredKeys: ["kind", "words", "every", "window", "due"] },
    ),
  ),
  ongoing: fc.record({ kind: fc.constant("ongoing" as const), words }),
  adhoc: fc.record({ kind: fc.constant("adhoc" as const), words }),
  none: fc.record({ kind: fc.constant("none" as const), words }),
};

const bare = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.slice("deadline.".length), value]));

describe("the form of a deadline", () => {
  it.each(deadlineKinds)("reads back what it showed of kind %s", (kind) => {
    fc.assert(
      fc.property(specs[kind], (spec) => {
        expect(deadlineFormSchema.parse(bare(deadlineFields(spec)))).toEqual(spec);
      }),
    );
  });

  it("says at each field what is missing", () => {
    const problems = (typed: Record<string, string>) =>
      deadlineFormSchema.safeParse(typed).error?.issues.map((issue) => issue.path.join(".")) ?? [];
    expect(problems({})).toEqual(["kind"]);
    expect(problems({ kind: "before", before: "31/02/2020" })).toEqual(["before"]);
    expect(problems({ kind: "relative", count: "0", unit: "weeks", from: "" })).toEqual(["count", "unit", "from"]);
    expect(problems({ kind: "periodic" })).toEqual(["every", "window", "day", "monthOffset"]);
    const periodic = { kind: "periodic", every: "half", window: "decree09", day: "14", monthOffset: "0" };
    expect(problems(periodic)).toEqual(["day"]);
    expect(problems({ ...periodic, day: "15", communeDay: "10", communeOffset: "0", districtDay: "12" })).toEqual([
      "districtOffset",
    ]);
    expect(problems({ ...periodic, day: "15", communeDay: "10", communeOffset: "0" })).toEqual(["communeDay"]);
    expect(problems({ ...periodic, window: "calendar", day: "31" })).toEqual(["day"]);
    expect(problems({ kind: "month", month: "13", monthYear: "20" })).toEqual(["month", "monthYear"]);
  });

  it("leaves alone what other kinds were given", () => {
    expect(deadlineFormSchema.parse({ kind: "year", year: "2020", before: "không phải ngày" })).toEqual({
      kind: "year",
      words: "hết năm 2020",
      year: 2020,
    });
  });

  it("names its fields together with those of the task, all at once", () => {
    const issues = taskFormSchema.safeParse({ text: " ", "deadline.kind": "date", "deadline.on": "" }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join("."))).toEqual(["text", "deadline.on"]);
  });
});
