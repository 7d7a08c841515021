import { beforeAll, expect, it } from "vitest";
import { calendarYearView } from "~/features/calendar/calendar-year.view.server";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { coversYear } from "~/features/calendar/work-calendar";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("the working calendar", (openDb) => {
  let db: Database;

  beforeAll(async () => {
    db = await openDb();
    await worldBuilder(db.write).calendar();
  });

  it("is read in one statement", async () => {
    const counter = { count: 0 };
    const calendar = await countingStatements(counter, () => loadWorkCalendar(db.read));
    expect(counter.count).toBe(1);
    expect([2020, 2027, 2028].map((year) => coversYear(calendar, year))).toEqual([true, true, false]);
  });

  it("shows the days of one year and offers the years that have been entered", async () => {
    const view = await calendarYearView({ db: db.read, today: day("2026-07-01") }, 2026);
    expect(view.days.every((row) => row.on.startsWith("2026-"))).toBe(true);
    expect(view.days.filter((row) => row.kind === "worked").map((row) => row.on)).toEqual(["2026-01-10", "2026-08-22"]);
    expect(view.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(await calendarYearView({ db: db.read, today: day("2026-07-01") }, 2030)).toMatchObject({ year: 2030, days: [] });
  });
});
