import { describe, expect, it } from "vitest";
import { monthGrid, yearGrid } from "~/components/calendar/month-grid";
import { workCalendar } from "~/features/calendar/work-calendar";
import { calendarDays } from "~seed/reference/calendar-days";

const calendar = workCalendar(calendarDays);

describe("a month of the working calendar", () => {
  it("begins its weeks on Monday and shows every day once", () => {
    const { weeks } = monthGrid(calendar, 2020, 7);
    expect(weeks[0]?.map((cell) => cell?.on.slice(8) ?? "")).toEqual(["", "", "01", "02", "03", "04", "05"]);
    expect(weeks.flat().filter((cell) => cell !== null)).toHaveLength(31);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it("marks the Saturday worked instead of a Friday off, and counts it", () => {
    const { weeks, workingDays } = monthGrid(calendar, 2026, 1);
    const kinds = new Map(weeks.flat().map((cell) => [cell?.on, cell?.kind]));
    expect([kinds.get("2026-01-01" as never), kinds.get("2026-01-02" as never), kinds.get("2026-01-10" as never)]).toEqual([
      "holiday",
      "swapped-off",
      "worked",
    ]);
    expect(workingDays).toBe(21);
  });

  it("has 366 days in a leap year", () => {
    const days = yearGrid(calendar, 2024)
      .flatMap((month) => month.weeks.flat())
      .filter((cell) => cell !== null);
    expect(days).toHaveLength(366);
  });
});
