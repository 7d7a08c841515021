import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate, formatDate } from "~/lib/calendar-date";
import { readDay } from "~/lib/read-day";
import { requiredDate } from "~/lib/say";

const read = (typed: string) => readDay("Ngày ban hành", "day of issue", typed);

describe("a day that is typed", () => {
  it("is read in every year from 1945 to 2100", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 56_977 }), (count) => {
        const day = addDays(calendarDate("1945-01-01"), count);
        expect(read(formatDate(day))).toEqual({ ok: true, date: day });
      }),
    );
  });

  it.each(["01/01/1900", "31/12/1944", "01/01/2101", "05/07/0020", "05/07/9999"])(
    "is not %s, and the sentence names the years",
    (typed) => {
      const answer = read(typed);
      expect(!answer.ok && answer.text.vi).toBe(
        `Ngày ban hành “${typed}” nằm ngoài các năm từ 1945 đến 2100. Hãy kiểm tra lại năm.`,
      );
    },
  );

  it.each(["20/9/20", "20-09-120"])("needs a year of four digits, which “%s” has not", (typed) => {
    const answer = read(typed);
    expect(!answer.ok && answer.text.vi).toContain("năm phải đủ bốn chữ số");
  });

  it("is told from one that is not in the calendar", () => {
    const answer = read("31/02/2020");
    expect(!answer.ok && answer.text.vi).toContain("không có trong lịch");
  });

  it("says in a form what is wrong with it", () => {
    const result = requiredDate("Ngày ban hành", "day of issue").safeParse("01/01/1900");
    expect(result.error?.issues[0]?.message).toContain("lies outside the years 1945 to 2100");
  });
});
