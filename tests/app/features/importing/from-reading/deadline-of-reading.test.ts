import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { allOccurrences } from "~/features/calendar/occurrences";
import { workCalendar } from "~/features/calendar/work-calendar";
import { deadlineOfReading } from "~/features/importing/from-reading/deadline-of-reading";
import { deadlineFormSchema } from "~/features/plans/deadline-fields.schema";
import type { DeadlineRead } from "~/features/reading/document-reading";
import { addDays, calendarDate, endOfHalf, endOfMonth, endOfQuarter, endOfYear } from "~/lib/calendar-date";

const read = (kind: DeadlineRead["kind"], words: string, date: string | null = null, every: DeadlineRead["every"] = null) =>
  deadlineOfReading({ kind, words, date: date === null ? null : calendarDate(date), every });

const specOf = (fields: Record<string, string>) =>
  deadlineFormSchema.parse(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.replace("deadline.", ""), value])),
  );

const context = { calendar: workCalendar([]), policy: { ...defaultDeadlinePolicy, weekend: "stay" } } as const;
const period = { from: calendarDate("2020-01-01"), to: calendarDate("2030-12-31") };

describe("a deadline that was read", () => {
  it("names the same day in the form as in the document, for every kind that names one", () => {
    const kinds = fc.constantFrom("date", "before", "month", "quarter", "half", "year" as const);
    const days = fc.integer({ min: 0, max: 3650 }).map((count) => addDays(calendarDate("2020-01-01"), count));
    const ends = {
      date: (on) => on,
      before: (on) => on,
      month: endOfMonth,
      quarter: endOfQuarter,
      half: endOfHalf,
      year: endOfYear,
    } as const satisfies Record<string, (on: ReturnType<typeof endOfYear>) => unknown>;
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const on = ends[kind as keyof typeof ends](day);
        const { fields, doubts } = deadlineOfReading({
          kind: kind as DeadlineRead["kind"],
          words: "lời văn",
          date: on,
          every: null,
        });
        expect(doubts).toEqual([]);
        const [occurrence] = allOccurrences(specOf(fields), period, context);
        expect([occurrence?.deadline.nominalOn, occurrence?.deadline.words]).toEqual([on, "lời văn"]);
      }),
    );
  });

  it("says that the other half-year is asked for too, where the words name one day of the year for half-years", () => {
    const said = (words: string) => read("periodic", words, null, "half").doubts.map(({ vi }) => vi.slice(0, 42));
    expect(said("6 tháng trước ngày 20/6")).toContain("Văn bản chỉ nêu một ngày cho kỳ 6 tháng; k");
    expect(said("6 tháng trước ngày 20/6 và 20/12").join()).not.toContain("một ngày cho kỳ");
    expect(said("6 tháng một lần, trước ngày 20").join()).not.toContain("một ngày cho kỳ");
  });

  it("without a day asks for one and keeps the words", () => {
    const { fields, doubts } = read("date", "sau khi có hướng dẫn");
    expect([fields["deadline.words"], doubts.length]).toEqual(["sau khi có hướng dẫn", 1]);
  });

  it("counted from a day fills count, unit and day of the form", () => {
    const { fields, doubts } = read("relative", "10 ngày làm việc kể từ ngày 01/6/2020", "2020-06-15");
    expect(specOf(fields)).toMatchObject({ kind: "relative", count: 10, unit: "workingDays", from: "2020-06-01" });
    expect(doubts).toEqual([]);
  });

  it("counted from an event without a day asks for the day", () => {
    expect(read("relative", "15 ngày kể từ khi nhận được văn bản").doubts.length).toBe(1);
  });

  it("that comes back takes a day after the closing of the period, and says so", () => {
    const { fields, doubts } = read("periodic", "định kỳ 06 tháng", null, "half");
    expect(specOf(fields)).toMatchObject({
      kind: "periodic",
      every: "half",
      window: "decree09",
      due: { day: 16, monthOffset: 0 },
    });
    expect(doubts[0]?.vi).toContain("16");
  });

  it("that comes back keeps the day that its words name, also one before the usual closing, which is then asked", () => {
    const monthly = read("periodic", "hằng tháng, trước ngày 20", null, "month");
    expect(specOf(monthly.fields)).toMatchObject({ every: "month", window: "decree09", due: { day: 20, monthOffset: 0 } });
    expect(monthly.doubts).toEqual([]);
    const yearly = read("periodic", "báo cáo năm trước ngày 15/11", "2026-11-15", "year");
    expect(specOf(yearly.fields)).toMatchObject({ every: "year", window: "untilDue", due: { day: 15, monthOffset: -1 } });
    expect(yearly.doubts).toHaveLength(1);
    const [first] = allOccurrences(specOf(yearly.fields), { from: calendarDate("2026-01-01"), to: period.to }, context);
    expect([first?.key, first?.cutOffOn, first?.deadline.nominalOn]).toEqual(["2026", "2026-11-14", "2026-11-15"]);
  });

  it("that comes back each week, which is no period here, asks for one", () => {
    expect(read("periodic", "thứ Sáu hằng tuần").doubts[0]?.vi).toContain("hằng tuần");
  });

  it("on a day that no calendar has asks for one, in words of its own", () => {
    expect(read("before", "trước ngày 31/11/2020").doubts[0]?.vi).toContain("không có trong lịch");
  });

  it.each(["trước ngày 15/6", "chậm nhất ngày 15 tháng 6"])("without its year asks for the year: %s", (words) => {
    expect(read("before", words).doubts[0]?.vi).toContain("không ghi năm");
    expect(read("before", words).doubts[0]?.vi).not.toContain("lịch");
  });

  it("that no year has is not told to lack its year", () => {
    expect(read("before", "trước ngày 31/4").doubts[0]?.vi).toContain("không có trong lịch");
  });

  it.each(["hằng năm, trước ngày 15/11", "trước ngày 15/11 hằng năm"])(
    "of each year is due on the day of its words: %s",
    (words) => {
      const yearly = read("periodic", words, "2026-11-15", "year");
      expect(specOf(yearly.fields)).toMatchObject({ every: "year", due: { day: 15, monthOffset: -1 } });
    },
  );

  it("that is ongoing or ad hoc, or none at all, needs nothing more", () => {
    for (const fields of [
      read("ongoing", "thường xuyên").fields,
      read("adhoc", "đột xuất").fields,
      deadlineOfReading(null).fields,
    ])
      expect(() => specOf(fields)).not.toThrow();
  });
});
