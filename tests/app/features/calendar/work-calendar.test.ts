import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  coversYear,
  isWorkingDay,
  nextWorkingDay,
  nonWorkingReason,
  workCalendar,
  workingDaysBetween,
} from "~/features/calendar/work-calendar";
import { addDays } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { anyDay, day } from "~tests/support/days";

const calendar = workCalendar(calendarDays);
const empty = workCalendar([]);

describe("a working day", () => {
  it("is Monday to Friday when nothing else is known", () => {
    expect(isWorkingDay(empty, day("2020-07-03"))).toBe(true);
    expect(isWorkingDay(empty, day("2020-07-04"))).toBe(false);
    expect(isWorkingDay(empty, day("2020-07-05"))).toBe(false);
  });

  it("is also a Saturday worked in exchange for a day off", () => {
    expect(isWorkingDay(calendar, day("2026-08-22"))).toBe(true);
    expect(isWorkingDay(calendar, day("2026-08-31"))).toBe(false);
  });

  it("is otherwise said why not", () => {
    expect(nonWorkingReason(calendar, day("2020-07-05"))?.vi).toBe("Chủ nhật");
    expect(nonWorkingReason(calendar, day("2020-09-02"))?.vi).toBe("ngày nghỉ Quốc khánh");
    expect(nonWorkingReason(calendar, day("2022-01-03"))?.vi).toBe("ngày nghỉ bù Tết Dương lịch");
    expect(nonWorkingReason(calendar, day("2026-08-31"))?.vi).toBe("ngày nghỉ hoán đổi dịp Quốc khánh");
    expect(nonWorkingReason(calendar, day("2026-08-22"))).toBeNull();
  });
});

describe("the table", () => {
  it("refuses a day that stands twice", () => {
    const [row] = calendarDays;
    expect(() => workCalendar(row ? [row, row] : [])).toThrow(RangeError);
  });

  it("knows which years have been entered", () => {
    expect(coversYear(calendar, 2027)).toBe(true);
    expect(coversYear(calendar, 2028)).toBe(false);
  });
});

describe("counting working days", () => {
  it("steps over weekends and holidays", () => {
    expect(addWorkingDays(calendar, day("2020-07-03"), 1)).toBe("2020-07-06");
    expect(addWorkingDays(calendar, day("2020-04-29"), 1)).toBe("2020-05-04");
    expect(addWorkingDays(calendar, day("2020-07-06"), -1)).toBe("2020-07-03");
    expect(addWorkingDays(calendar, day("2020-07-05"), 0)).toBe("2020-07-05");
    expect(nextWorkingDay(calendar, day("2025-01-25"))).toBe("2025-02-03");
  });

  it("does not count the first day and counts the last", () => {
    expect(workingDaysBetween(calendar, day("2020-07-01"), day("2020-07-06"))).toBe(3);
    expect(workingDaysBetween(calendar, day("2020-07-06"), day("2020-07-06"))).toBe(0);
    expect(workingDaysBetween(calendar, day("2020-07-06"), day("2020-07-01"))).toBe(-3);
  });

  it("counts what a walk from day to day would count", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        let walked = 0;
        for (let step = 1; step <= length; step++) if (isWorkingDay(calendar, addDays(from, step))) walked += 1;
        expect(workingDaysBetween(calendar, from, addDays(from, length))).toBe(walked);
      }),
    );
  });

  it("adding working days and counting them are inverse", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (from, count) => {
        expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, count))).toBe(count);
      }),
    );
  });
});
