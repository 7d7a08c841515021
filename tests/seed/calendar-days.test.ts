import { describe, expect, it } from "vitest";
import { lunarDay } from "~/features/calendar/lunar";
import { isWorkingDay, workCalendar } from "~/features/calendar/work-calendar";
import { addDays, weekday, yearOf } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { day, everyDay } from "~tests/support/days";

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const calendar = workCalendar(calendarDays);
const weekdaysOff = (year: number) =>
  everyDay(`${year}-01-01`, `${year}-12-31`).filter((date) => weekday(date) % 6 !== 0 && !isWorkingDay(calendar, date));
const saturdaysWorked = (year: number) =>
  everyDay(`${year}-01-01`, `${year}-12-31`).filter((date) => weekday(date) % 6 === 0 && isWorkingDay(calendar, date));
const holidays = (year: number) => calendarDays.filter((row) => row.kind === "holiday" && yearOf(row.on) === year);

/** "02-16..20" is 16 to 20 February. */
const dates = (year: number, ...parts: string[]) =>
  parts.flatMap((part) => {
    const [first = "", last] = part.split("..");
    return everyDay(`${year}-${first}`, `${year}-${last ? first.slice(0, 3) + last : first}`);
  });

describe("the weekdays off are those of the yearly notices", () => {
  it.each([
    { year: 2020, off: ["01-01", "01-23..24", "01-27..29", "04-02", "04-30", "05-01", "09-02"], worked: [] },
    { year: 2021, off: ["01-01", "02-10..12", "02-15..16", "04-21", "04-30", "05-03", "09-02..03"], worked: [] },
    { year: 2022, off: ["01-03", "01-31", "02-01..04", "04-11", "05-02..03", "09-01..02"], worked: [] },
    { year: 2023, off: ["01-02", "01-20", "01-23..26", "05-01..03", "09-01", "09-04"], worked: [] },
    { year: 2024, off: ["01-01", "02-08..09", "02-12..14", "04-18", "04-29..30", "05-01", "09-02..03"], worked: ["05-04"] },
    { year: 2025, off: ["01-01", "01-27..31", "04-07", "04-30", "05-01..02", "09-01..02"], worked: ["04-26"] },
    {
      year: 2026,
      off: ["01-01..02", "02-16..20", "04-27", "04-30", "05-01", "08-31", "09-01..02", "11-24"],
      worked: ["01-10", "08-22"],
    },
  ])("$year", ({ year, off, worked }) => {
    expect(weekdaysOff(year)).toEqual(dates(year, ...off));
    expect(saturdaysWorked(year)).toEqual(dates(year, ...worked));
  });
});

describe.each(YEARS)("the year %i", (year) => {
  it("has as many holidays as the law gives", () => {
    const nationalDays = year >= 2021 ? 2 : 1;
    const cultureDay = year >= 2026 ? 1 : 0;
    expect(holidays(year)).toHaveLength(1 + 5 + 1 + 1 + 1 + nationalDays + cultureDay);
  });

  it("gives a day in lieu for each holiday on a weekend", () => {
    const onWeekend = holidays(year).filter((row) => weekday(row.on) % 6 === 0);
    const inLieu = calendarDays.filter((row) => row.kind === "compensatory" && yearOf(row.on) === year);
    expect(inLieu.map((row) => row.name.vi).sort()).toEqual(onWeekend.map((row) => row.name.vi).sort());
    for (const row of inLieu) expect(weekday(row.on) % 6).not.toBe(0);
  });

  it("works a Saturday for each swapped day off", () => {
    const count = (kind: string) => calendarDays.filter((row) => row.kind === kind && yearOf(row.on) === year).length;
    expect(count("worked")).toBe(count("swapped-off"));
  });

  it("rests on the lunar New Year and the day before, and on the Hùng Kings' day", () => {
    const named = (name: string) => holidays(year).flatMap((row) => (row.name.vi === name ? [row.on] : []));
    const newYear = lunarDay(year, 1, 1);
    expect(named("Tết Nguyên đán")).toEqual(expect.arrayContaining([addDays(newYear, -1), newYear, addDays(newYear, 2)]));
    expect(named("Giỗ Tổ Hùng Vương")).toEqual([lunarDay(year, 3, 10)]);
  });
});

describe("the table", () => {
  it("says which days no notice has confirmed", () => {
    const unconfirmed = calendarDays.filter((row) => row.basis.endsWith("(chưa xác nhận)"));
    expect(new Set(unconfirmed.map((row) => yearOf(row.on)))).toEqual(new Set([2027]));
    expect(calendarDays.every((row) => row.basis !== "")).toBe(true);
  });

  it("follows the Vietnamese lunar calendar, not the Chinese one", () => {
    expect(lunarDay(1985, 1, 1)).toBe(day("1985-01-21"));
    expect(lunarDay(2007, 1, 1)).toBe(day("2007-02-17"));
    expect(lunarDay(2025, 1, 1)).toBe(day("2025-01-29"));
    expect(lunarDay(2026, 1, 1)).toBe(day("2026-02-17"));
  });
});
