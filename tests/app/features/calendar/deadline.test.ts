import { describe, expect, it } from "vitest";
import { resolveDeadline } from "~/features/calendar/deadline";
import { rollOf } from "~/features/calendar/deadline-rules";
import { type DeadlineSpec, defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { describeDeadline } from "~/features/calendar/describe-deadline";
import { workCalendar } from "~/features/calendar/work-calendar";
import { calendarDays } from "~seed/reference/calendar-days";
import { day } from "~tests/support/days";

const context = { calendar: workCalendar(calendarDays), policy: defaultDeadlinePolicy };
const beforeDay = (on: string): DeadlineSpec => ({ kind: "before", words: "trước ngày …", on: day(on) });
const on = (date: string): DeadlineSpec => ({ kind: "date", words: "ngày …", on: day(date) });
const counted = (count: number, unit: "days" | "workingDays" | "months", from: string): DeadlineSpec => ({
  kind: "relative",
  words: "…",
  count,
  unit,
  from: day(from),
  event: "ngày ký",
});
const rulesOf = (spec: DeadlineSpec) => resolveDeadline(spec, context).rules.map(({ rule }) => rule);
const effectiveOn = (spec: DeadlineSpec) => resolveDeadline(spec, context).effectiveOn;

describe("a deadline that names the hour", () => {
  it("stays on its day off, and says why", () => {
    const resolved = resolveDeadline({ ...beforeDay("2020-07-05"), words: "trước 17 giờ ngày 05/7/2020" }, context);
    expect(resolved.effectiveOn).toBe("2020-07-05");
    expect(resolved.rules.map(({ rule }) => rule)).toEqual(["before-including", "hour-named"]);
    expect(resolved.rules[1]?.text.vi).toBe("Văn bản ghi đến giờ nên hạn giữ ngày 05/07/2020, dù là ngày nghỉ");
  });

  it("is like any other on a working day, and hours that are only counted name none", () => {
    expect(rulesOf({ ...on("2020-07-06"), words: "17h00 ngày 06/7/2020" })).toEqual([]);
    expect(effectiveOn({ ...on("2020-07-05"), words: "ngày 05/7/2020, trong vòng 24 giờ" })).toBe("2020-07-06");
  });
});

describe("“trước ngày 05/7/2020”", () => {
  const spec: DeadlineSpec = { kind: "before", words: "trước ngày 05/7/2020", on: day("2020-07-05") };

  it("keeps its words, includes the day, and moves from Sunday to Monday", () => {
    const resolved = resolveDeadline(spec, context);
    expect(resolved).toMatchObject({ words: "trước ngày 05/7/2020", nominalOn: "2020-07-05", effectiveOn: "2020-07-06" });
    expect(resolved.rules).toMatchObject([
      { rule: "before-including", from: "2020-07-05", to: "2020-07-05", article: null },
      { rule: "rolled-weekend", from: "2020-07-05", to: "2020-07-06", article: "khoản 5 Điều 148 Bộ luật Dân sự 2015" },
    ]);
  });

  it("names the Sunday from which it moved; a working day is moved from nowhere", () => {
    expect(rollOf(resolveDeadline(spec, context).rules)).toMatchObject({ from: "2020-07-05" });
    expect(rollOf(resolveDeadline(on("2020-07-15"), context).rules)).toBeNull();
  });

  it("says in a sentence which rule moved it", () => {
    const [included, rolled] = resolveDeadline(spec, context).rules;
    expect(included?.text.vi).toBe("“Trước ngày 05/07/2020” được hiểu là tính cả ngày 05/07/2020 (theo thiết lập)");
    expect(rolled?.text).toEqual({
      vi: "05/07/2020 là Chủ nhật, hạn lùi sang thứ Hai 06/07/2020 (khoản 5 Điều 148 Bộ luật Dân sự 2015, áp dụng tương tự)",
      en: "05/07/2020 is Sunday; the deadline moves to Monday 06/07/2020 (Civil Code 2015, Article 148.5, by analogy)",
    });
  });

  it("can be read strictly, and can stay on a weekend", () => {
    const strict = resolveDeadline(beforeDay("2020-07-08"), {
      ...context,
      policy: { beforeMeans: "excluding", weekend: "stay" },
    });
    expect(strict).toMatchObject({ nominalOn: "2020-07-08", effectiveOn: "2020-07-07", rules: [{ rule: "before-excluding" }] });
    const staying = resolveDeadline(spec, { ...context, policy: { beforeMeans: "including", weekend: "stay" } });
    expect(staying.effectiveOn).toBe("2020-07-05");
  });
});

describe("a deadline on a day off", () => {
  it("moves past every day off in a row and names each", () => {
    const resolved = resolveDeadline(on("2025-01-25"), context);
    expect(resolved.effectiveOn).toBe("2025-02-03");
    expect(resolved.rules.map(({ rule }) => rule)).toEqual(["rolled-holiday"]);
    expect(resolved.rules[0]?.text.vi).toMatch(
      /^25\/01\/2025 là thứ Bảy, 26\/01\/2025 là Chủ nhật, từ 27\/01\/2025 đến 31\/01\/2025 là ngày nghỉ Tết Nguyên đán, 01\/02\/2025 là thứ Bảy,/,
    );
  });

  it("moves from a public holiday to the next working day", () => {
    expect(effectiveOn(on("2020-09-02"))).toBe("2020-09-03");
    expect(effectiveOn(on("2023-09-02"))).toBe("2023-09-05");
    expect(effectiveOn(on("2026-11-24"))).toBe("2026-11-25");
  });

  it("counts as moved by a holiday when a holiday lies anywhere on the way", () => {
    expect(rulesOf(on("2021-01-30"))).toEqual(["rolled-weekend"]);
    expect(rulesOf(on("2022-09-03"))).toEqual(["rolled-weekend"]);
    expect(rulesOf(on("2022-04-09"))).toEqual(["rolled-holiday"]);
    expect(rulesOf(on("2025-01-25"))).toEqual(["rolled-holiday"]);
  });

  it("stays on a Saturday that is worked", () => {
    expect(effectiveOn(on("2026-08-22"))).toBe("2026-08-22");
    expect(rulesOf(on("2026-08-22"))).toEqual([]);
  });
});

describe("a deadline at the end of a period", () => {
  it.each([
    [{ kind: "month", words: "trong tháng 6", year: 2020, month: 6 }, "2020-06-30", "end-of-month"],
    [{ kind: "month", words: "tháng 2", year: 2024, month: 2 }, "2024-02-29", "end-of-month"],
    [{ kind: "quarter", words: "Quý III/2020", year: 2020, quarter: 3 }, "2020-09-30", "end-of-quarter"],
    [{ kind: "half", words: "6 tháng đầu năm", year: 2020, half: 1 }, "2020-06-30", "end-of-half"],
    [{ kind: "year", words: "năm 2029", year: 2029 }, "2029-12-31", "end-of-year"],
  ] as const)("%j ends on %s", (spec, expected, rule) => {
    const resolved = resolveDeadline(spec, context);
    expect(resolved.nominalOn).toBe(expected);
    expect(resolved.effectiveOn).toBe(expected);
    expect(resolved.rules[0]).toMatchObject({ rule, from: null, to: expected });
  });

  it("says that only weekends were counted in a year whose holidays are not entered", () => {
    const resolved = resolveDeadline({ kind: "year", words: "năm 2029", year: 2029 }, context);
    expect(resolved.rules.map(({ rule }) => rule)).toEqual(["end-of-year", "weekends-only"]);
    expect(resolved.rules.at(-1)?.text.vi).toContain("Chưa có lịch nghỉ lễ năm 2029");
    const staying = { ...context, policy: { ...context.policy, weekend: "stay" as const } };
    expect(resolveDeadline({ kind: "year", words: "năm 2029", year: 2029 }, staying).rules).toHaveLength(1);
  });

  it("also moves when the last day is a Sunday", () => {
    const spec: DeadlineSpec = { kind: "month", words: "tháng 5/2020", year: 2020, month: 5 };
    expect(resolveDeadline(spec, context)).toMatchObject({ nominalOn: "2020-05-31", effectiveOn: "2020-06-01" });
    expect(rulesOf(spec)).toEqual(["end-of-month", "rolled-weekend"]);
  });
});

describe("a deadline counted from an event", () => {
  it("does not count the first day (Civil Code 147.2)", () => {
    expect(effectiveOn(counted(10, "days", "2020-06-01"))).toBe("2020-06-11");
    expect(rulesOf(counted(10, "days", "2020-06-01"))).toEqual(["first-day-not-counted"]);
  });

  it("counts working days only when the words say so", () => {
    expect(effectiveOn(counted(5, "workingDays", "2020-04-28"))).toBe("2020-05-07");
    expect(rulesOf(counted(5, "workingDays", "2020-04-28"))).toEqual(["first-day-not-counted", "working-days-counted"]);
  });

  it("ends a limit in months on the last day of a shorter month, then moves off the weekend", () => {
    const spec = counted(1, "months", "2021-01-31");
    expect(resolveDeadline(spec, context)).toMatchObject({ nominalOn: "2021-02-28", effectiveOn: "2021-03-01" });
    expect(rulesOf(spec)).toEqual(["first-day-not-counted", "month-clamped", "rolled-weekend"]);
    expect(resolveDeadline(spec, context).rules[1]?.text.vi).toContain("Tháng 02/2021 không có ngày 31");
    expect(rulesOf(counted(1, "months", "2020-06-01"))).toEqual(["first-day-not-counted"]);
  });
});

describe("a deadline without a day", () => {
  it.each([
    { kind: "ongoing", words: "thường xuyên" },
    { kind: "adhoc", words: "khi có yêu cầu" },
    { kind: "none", words: "" },
    { kind: "periodic", words: "hằng năm", every: "year", window: "decree09", due: { day: 25, monthOffset: 0 } },
  ] satisfies DeadlineSpec[])("$kind has none", (spec) => {
    expect(resolveDeadline(spec, context)).toEqual({ words: spec.words, nominalOn: null, effectiveOn: null, rules: [] });
  });
});

describe("a deadline in a few words", () => {
  it.each([
    [beforeDay("2020-07-05"), "trước ngày 05/07/2020"],
    [on("2020-07-05"), "ngày 05/07/2020"],
    [{ kind: "month", words: "", year: 2020, month: 6 }, "hết tháng 6/2020"],
    [{ kind: "quarter", words: "", year: 2020, quarter: 3 }, "hết quý III/2020"],
    [{ kind: "half", words: "", year: 2020, half: 2 }, "hết 6 tháng cuối năm 2020"],
    [{ kind: "year", words: "", year: 2029 }, "hết năm 2029"],
    [counted(15, "workingDays", "2020-05-14"), "trong 15 ngày làm việc kể từ ngày 14/05/2020 (ngày ký)"],
    [
      { kind: "periodic", words: "", every: "half", window: "decree09", due: { day: 25, monthOffset: 0 } },
      "6 tháng một lần, chậm nhất ngày 25 của tháng cuối kỳ",
    ],
    [
      { kind: "periodic", words: "", every: "month", window: "calendar", due: { day: 20, monthOffset: 0 } },
      "hằng tháng, chậm nhất ngày 20",
    ],
    [
      { kind: "periodic", words: "", every: "year", window: "decree09", due: { day: 15, monthOffset: 0 } },
      "hằng năm, chậm nhất ngày 15 của tháng 12",
    ],
    [{ kind: "ongoing", words: "" }, "thường xuyên"],
    [{ kind: "adhoc", words: "" }, "đột xuất, khi có yêu cầu"],
    [{ kind: "none", words: "" }, "không có thời hạn"],
  ] satisfies [DeadlineSpec, string][])("%j", (spec, expected) => {
    expect(describeDeadline(spec).vi).toBe(expected);
    expect(describeDeadline(spec).en).not.toBe("");
  });
});
