import { describe, expect, it } from "vitest";
import { defaultDeadlinePolicy, type PeriodicSpec } from "~/features/calendar/deadline-spec";
import { allOccurrences, occurrencesOf, singleOccurrence } from "~/features/calendar/occurrences";
import { workCalendar } from "~/features/calendar/work-calendar";
import { addDays } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { day } from "~tests/support/days";

const context = { calendar: workCalendar(calendarDays), policy: defaultDeadlinePolicy };
const EVERY = ["month", "quarter", "half", "nineMonths", "year"] as const;
const spec = (changes: Partial<PeriodicSpec> = {}): PeriodicSpec => ({
  kind: "periodic",
  words: "định kỳ",
  every: "half",
  window: "decree09",
  due: { day: 25, monthOffset: 0 },
  ...changes,
});
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const year2021 = range("2021-01-01", "2021-12-31");

describe("data windows of NĐ 09/2019 Điều 12", () => {
  it.each([
    ["month", "2021-07", "2021-06-15", "2021-07-14"],
    ["month", "2021-01", "2020-12-15", "2021-01-14"],
    ["quarter", "2021-Q1", "2020-12-15", "2021-03-14"],
    ["quarter", "2021-Q3", "2021-06-15", "2021-09-14"],
    ["half", "2021-H1", "2020-12-15", "2021-06-14"],
    ["half", "2021-H2", "2021-06-15", "2021-12-14"],
    ["nineMonths", "2021-9M", "2020-12-15", "2021-09-14"],
    ["year", "2021", "2020-12-15", "2021-12-14"],
  ] as const)("%s %s runs from %s to %s", (every, key, from, to) => {
    const found = occurrencesOf(spec({ every }), year2021, context).find((occurrence) => occurrence.key === key);
    expect(found).toMatchObject({ period: { from, to }, cutOffOn: to });
  });
});

describe("data windows by the calendar", () => {
  it.each([
    ["month", "2021-02", "2021-02-01", "2021-02-28"],
    ["quarter", "2021-Q3", "2021-07-01", "2021-09-30"],
    ["half", "2021-H1", "2021-01-01", "2021-06-30"],
    ["nineMonths", "2021-9M", "2021-01-01", "2021-09-30"],
    ["year", "2021", "2021-01-01", "2021-12-31"],
  ] as const)("%s %s runs from %s to %s", (every, key, from, to) => {
    const found = occurrencesOf(spec({ every, window: "calendar" }), year2021, context).find((one) => one.key === key);
    expect(found).toMatchObject({ period: { from, to }, cutOffOn: to });
  });
});

describe("data windows that close with the due day", () => {
  it.each([
    ["year", { day: 15, monthOffset: -1 }, "2021", "2020-11-15", "2021-11-14", "2021-11-15"],
    ["half", { day: 5, monthOffset: 0 }, "2021-H2", "2021-06-05", "2021-12-04", "2021-12-05"],
    ["month", { day: 31, monthOffset: 0 }, "2021-02", "2021-01-31", "2021-02-27", "2021-02-28"],
  ] as const)("of each %s, due %o: %s runs from %s to %s", (every, due, key, from, to, dueOn) => {
    const found = occurrencesOf(spec({ every, window: "untilDue", due }), year2021, context).find((one) => one.key === key);
    expect(found).toMatchObject({ period: { from, to }, cutOffOn: to, deadline: { nominalOn: dueOn } });
  });
});

describe("the due day of a period", () => {
  it("is counted in the last month of the period, and moves off a day off", () => {
    const [first, second] = occurrencesOf(spec({ every: "half" }), year2021, context);
    expect(first?.deadline).toMatchObject({ words: "định kỳ", nominalOn: "2021-06-25", effectiveOn: "2021-06-25" });
    expect(second?.deadline).toMatchObject({ nominalOn: "2021-12-25", effectiveOn: "2021-12-27" });
    expect(second?.deadline.rules.map(({ rule }) => rule)).toEqual(["period-due-day", "rolled-weekend"]);
    expect(first?.deadline.rules[0]?.text.vi).toBe(
      "Báo cáo 6 tháng đầu năm 2021 chốt số liệu ngày 14/06/2021, gửi chậm nhất ngày 25/06/2021",
    );
  });

  it("can lie in the month after the period, also across the new year", () => {
    const yearly = spec({ every: "year", window: "calendar", due: { day: 15, monthOffset: 1 } });
    expect(occurrencesOf(yearly, year2021, context)[0]?.deadline.nominalOn).toBe("2022-01-15");
  });

  it("is the last day of a month that lacks it", () => {
    const monthly = spec({ every: "month", window: "calendar", due: { day: 31, monthOffset: 0 } });
    const dueDays = occurrencesOf(monthly, year2021, context).map(({ deadline }) => deadline.nominalOn?.slice(5));
    expect(dueDays).toEqual("01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31".split(" "));
  });
});

describe("the occurrences of a plan", () => {
  it("are the periods whose data closes within it", () => {
    const keys = occurrencesOf(spec({ every: "half" }), range("2020-05-14", "2022-06-13"), context).map(({ key }) => key);
    expect(keys).toEqual(["2020-H1", "2020-H2", "2021-H1", "2021-H2"]);
  });

  it("have Vietnamese labels", () => {
    const labels = EVERY.map((every) => occurrencesOf(spec({ every }), year2021, context)[0]?.label.vi);
    expect(labels).toEqual(["tháng 1/2021", "quý I/2021", "6 tháng đầu năm 2021", "9 tháng năm 2021", "năm 2021"]);
  });

  it.each(EVERY)("have keys of their own and, year after year, windows without overlap (%s)", (every) => {
    for (const window of ["decree09", "calendar"] as const) {
      const found = occurrencesOf(spec({ every, window }), range("2020-01-01", "2027-12-31"), context);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      for (const [index, { period }] of found.entries()) {
        const following = found[index + 1];
        if (!following) continue;
        if (every === "nineMonths") expect(following.period.from > period.to).toBe(true);
        else expect(following.period.from).toBe(addDays(period.to, 1));
      }
    }
  });

  it("are a single one, without a period, when the deadline is not periodic", () => {
    const once = { kind: "date", words: "ngày 06/7/2020", on: day("2020-07-06") } as const;
    const single = singleOccurrence(once, context);
    expect(single).toMatchObject({ key: "", period: null, cutOffOn: null, deadline: { effectiveOn: "2020-07-06" } });
    expect(allOccurrences(once, year2021, context)).toEqual([single]);
    expect(allOccurrences(spec(), year2021, context)).toHaveLength(2);
  });
});
