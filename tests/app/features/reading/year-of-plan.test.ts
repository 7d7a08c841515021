import { describe, expect, it } from "vitest";
import { yearOfPlan } from "~/features/reading/read-document";
import { calendarDate } from "~/lib/calendar-date";

const period = (from: number, to: number) => ({ from: calendarDate(`${from}-01-01`), to: calendarDate(`${to}-12-31`) });

describe("the year of a day that names none", () => {
  it("is the plan's own when it covers one year", () =>
    expect(yearOfPlan({ period: period(2027, 2027), issuedOn: calendarDate("2026-12-20") })).toBe(2027));

  it("is that of its issue when it covers several", () =>
    expect(yearOfPlan({ period: period(2026, 2030), issuedOn: calendarDate("2026-03-12") })).toBe(2026));

  it("is asked for where a draft covers several years and is of no day yet", () =>
    expect(yearOfPlan({ period: period(2026, 2027), issuedOn: null })).toBeNull());
});
