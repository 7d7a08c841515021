import { describe, expect, it } from "vitest";
import { holidayNames, lawDays, likelyChoice, unconfirmed } from "~/features/calendar/law-days";
import { lunarDay } from "~/features/calendar/lunar";
import { addDays, calendarDate, weekday, yearOf } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { day } from "~tests/support/days";

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const short = (rows: readonly { on: string; kind: string; name: { vi: string } }[]) =>
  rows.map((row) => `${row.on} ${row.kind} ${row.name.vi}`);

describe("the lunar calendar", () => {
  it.each([
    [1968, "1968-01-29"],
    [1985, "1985-01-21"],
    [2007, "2007-02-17"],
    [2020, "2020-01-25"],
    [2023, "2023-01-22"],
    [2025, "2025-01-29"],
    [2026, "2026-02-17"],
    [2030, "2030-02-02"],
  ])("begins the year %i in Vietnam on %s", (year, first) => {
    expect(lunarDay(year, 1, 1)).toBe(first);
  });

  it("begins every year between 19 January and 21 February, 12 or 13 months after the one before", () => {
    for (const year of years(1901, 2100)) {
      const first = lunarDay(year, 1, 1);
      expect(first >= calendarDate(`${year}-01-19`) && first <= calendarDate(`${year}-02-21`)).toBe(true);
      const length = (Date.parse(first) - Date.parse(lunarDay(year - 1, 1, 1))) / 86_400_000;
      expect([353, 354, 355, 383, 384, 385]).toContain(length);
    }
  });
});

describe("the days that the law gives", () => {
  it.each(years(2020, 2027))("are those of the notices of %i, but for swapped days", (year) => {
    const noticed = calendarDays.filter((row) => yearOf(row.on) === year && ["holiday", "compensatory"].includes(row.kind));
    expect(short(lawDays(year))).toEqual(short(noticed));
  });

  it("follow the choice of the notice", () => {
    const rows = lawDays(2027, { tetDaysBefore: 1, nationalDay: "before" });
    const named = (name: string) => rows.flatMap((row) => (row.name.vi === name && row.kind === "holiday" ? [row.on] : []));
    expect(named(holidayNames.tet.vi)[0]).toBe("2027-02-05");
    expect(named(holidayNames.nationalDay.vi)).toEqual(["2027-09-01", "2027-09-02"]);
  });

  it("say which days a notice has yet to fix", () => {
    const open = lawDays(2028).filter((row) => row.basis.endsWith(unconfirmed));
    expect(new Set(open.map((row) => row.name.vi))).toEqual(new Set([holidayNames.tet.vi, holidayNames.nationalDay.vi]));
  });

  it("stand once each, in order, and every holiday on a weekend is made up for on a weekday", () => {
    for (const year of years(2013, 2100)) {
      const rows = lawDays(year);
      const days = rows.map((row) => row.on);
      expect(days).toEqual([...new Set(days)].sort());
      const onWeekend = rows.filter((row) => row.kind === "holiday" && weekday(row.on) % 6 === 0);
      const inLieu = rows.filter((row) => row.kind === "compensatory");
      expect(inLieu).toHaveLength(onWeekend.length);
      expect(inLieu.every((row) => weekday(row.on) % 6 !== 0)).toBe(true);
    }
  });

  it("have 24 November from 2026 on", () => {
    const has = (year: number) => lawDays(year).some((row) => row.on === `${year}-11-24`);
    expect([2025, 2026, 2040].map(has)).toEqual([false, true, true]);
  });

  it("put the likely choice on weekdays", () => {
    expect(likelyChoice(2026)).toEqual({ tetDaysBefore: 1, nationalDay: "before" });
    expect(likelyChoice(2027)).toEqual({ tetDaysBefore: 2, nationalDay: "after" });
    expect(addDays(day("2026-02-17"), -1)).toBe("2026-02-16");
  });

  it("are not known before 2013", () => {
    expect(() => lawDays(2012)).toThrow(RangeError);
  });
});
