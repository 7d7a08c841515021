import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  dayOfMonth,
  daysBetween,
  endOfHalf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  formatDate,
  isCalendarDate,
  maxDate,
  minDate,
  monthOf,
  parseVietnameseDate,
  weekday,
  weekdayName,
  yearOf,
} from "~/lib/calendar-date";
import { anyDay, day, everyDay } from "~tests/support/days";
import { underEveryZone } from "~tests/support/zones";

describe("reading a day", () => {
  it.each(["05072020", "05/7/2020", "5/7/2020", "05-07-2020", "05.07.2020", "2020-07-05", " 05 / 07 / 2020 "])(
    "reads %j as 5 July 2020",
    (text) => {
      expect(parseVietnameseDate(text)).toEqual({ ok: true, date: "2020-07-05" });
    },
  );

  it.each(["31/02/2020", "29/02/2021", "07/13/2020", "05/07/20", "05/07-2020", "0/1/2020", "", "2020-7-5", "5/7"])(
    "refuses %j",
    (text) => {
      expect(parseVietnameseDate(text)).toEqual({ ok: false });
    },
  );

  it("never reads the month first", () => {
    expect(parseVietnameseDate("03/04/2020")).toEqual({ ok: true, date: "2020-04-03" });
  });

  it("refuses a day that does not exist", () => {
    expect(isCalendarDate("2020-02-30")).toBe(false);
    expect(isCalendarDate("2020-00-10")).toBe(false);
    expect(() => calendarDate("2021-02-29")).toThrow(RangeError);
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
  });

  it("reads back what it has written", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseVietnameseDate(formatDate(date))).toEqual({ ok: true, date });
      }),
    );
  });
});

describe("months", () => {
  it("ends a limit in months on the last day of a month that lacks the day (Civil Code 148.3)", () => {
    expect(addMonths(day("2020-01-31"), 1)).toBe("2020-02-29");
    expect(addMonths(day("2021-01-31"), 1)).toBe("2021-02-28");
    expect(addMonths(day("2020-03-31"), -1)).toBe("2020-02-29");
    expect(addMonths(day("2020-11-30"), 3)).toBe("2021-02-28");
  });

  it("finds the ends of periods", () => {
    expect(endOfMonth(day("2024-02-10"))).toBe("2024-02-29");
    expect(endOfQuarter(day("2020-07-01"))).toBe("2020-09-30");
    expect(endOfHalf(day("2020-06-30"))).toBe("2020-06-30");
    expect(endOfHalf(day("2020-07-01"))).toBe("2020-12-31");
    expect(endOfYear(day("2020-07-01"))).toBe("2020-12-31");
  });

  it("keeps a day number inside its month and runs into the next year", () => {
    expect(dayOfMonth(2021, 2, 31)).toBe("2021-02-28");
    expect(dayOfMonth(2021, 13, 5)).toBe("2022-01-05");
    expect(dayOfMonth(2021, 0, 15)).toBe("2020-12-15");
  });
});

describe("comparing", () => {
  it("orders days", () => {
    const [early, late] = [day("2020-07-05"), day("2020-07-06")];
    expect([late, early].sort(compareDates)).toEqual([early, late]);
    expect(compareDates(early, early)).toBe(0);
    expect(minDate(late, early)).toBe(early);
    expect(maxDate(late, early)).toBe(late);
    expect([yearOf(late), monthOf(late)]).toEqual([2020, 7]);
  });
});

underEveryZone(() => {
  it("names the weekday", () => {
    expect(weekday(day("2020-07-05"))).toBe(0);
    expect(weekdayName(day("2020-07-05"))).toEqual({ vi: "Chủ nhật", en: "Sunday" });
    expect(weekdayName(day("2020-07-06")).vi).toBe("thứ Hai");
    expect(weekdayName(day("2020-07-11")).vi).toBe("thứ Bảy");
  });

  it("moves through every day of eight years without losing or repeating one", () => {
    const days = everyDay("2020-01-01", "2027-12-31");
    expect(days).toHaveLength(2922);
    expect(new Set(days).size).toBe(2922);
    expect(days.every((date, index) => weekday(date) === (3 + index) % 7)).toBe(true);
  });

  it("adds days and counts them back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  it("adds months without leaving the month meant", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const moved = addMonths(date, count);
        expect(yearOf(moved) * 12 + monthOf(moved)).toBe(yearOf(date) * 12 + monthOf(date) + count);
        expect(moved.slice(8) === date.slice(8) || moved === endOfMonth(moved)).toBe(true);
      }),
    );
  });
});
