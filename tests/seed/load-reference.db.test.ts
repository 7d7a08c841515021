import { expect, it } from "vitest";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { isWorkingDay } from "~/features/calendar/work-calendar";
import { instant } from "~/lib/clock";
import { loadReference } from "~seed/reference/load-reference";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { processorTime } from "~tests/support/processor-time";

const now = instant(new Date("2026-07-01T01:00:00Z"));

describeOnBothEngines("the reference data", (openDb) => {
  it("loads once, in about a second, and changes nothing the second time", async () => {
    const { write } = await openDb();
    const first: Awaited<ReturnType<typeof loadReference>>[] = [];
    expect(await processorTime(async () => first.push(await loadReference({ db: write, now })))).toBeLessThan(2000);
    expect(first[0]?.units).toBe(3355);
    expect(await loadReference({ db: write, now })).toEqual({ days: 0, units: 0 });
    expect(await write("audit_entries").where({ action: "reference.loaded" })).toHaveLength(1);
  });

  it("gives back a day that somebody changed by hand", async () => {
    const { write } = await openDb();
    await loadReference({ db: write, now });
    await write("calendar_days").where({ on_day: "2020-09-02" }).update({ kind: "worked" });
    expect(await loadReference({ db: write, now })).toEqual({ days: 1, units: 0 });
    expect(isWorkingDay(await loadWorkCalendar(write), day("2020-09-02"))).toBe(false);
  });

  it("leaves a year alone that the installation keeps itself", async () => {
    const { write } = await openDb();
    await loadReference({ db: write, now });
    await write("calendar_years").insert({ year: 2026, changed_at: now });
    await write("calendar_days").where({ on_day: "2026-11-24" }).delete();
    expect(await loadReference({ db: write, now })).toEqual({ days: 0, units: 0 });
    expect(isWorkingDay(await loadWorkCalendar(write), day("2026-11-24"))).toBe(true);
  });

  it("puts 38 communes and wards below Lai Châu, in the order of the dictionary", async () => {
    const { write, read } = await openDb();
    await loadReference({ db: write, now });
    const names = await read("administrative_units").where({ parent_code: "12" }).orderBy("sort_key").pluck("name");
    expect(names).toHaveLength(38);
    expect(names.indexOf("Phường Đoàn Kết")).toBeLessThan(names.indexOf("Phường Tân Phong"));
  });
});
