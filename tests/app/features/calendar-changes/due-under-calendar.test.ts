import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveDeadline } from "~/features/calendar/deadline";
import { type DeadlineSpec, defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { type CalendarDayRow, isWorkingDay, workCalendar } from "~/features/calendar/work-calendar";
import { movedDue, type StandingDue } from "~/features/calendar-changes/due-under-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { anyDay, day } from "~tests/support/days";

const calendar = workCalendar(calendarDays);
const policy = defaultDeadlinePolicy;
const stormDay = (on: CalendarDate): CalendarDayRow => ({
  on,
  kind: "swapped-off",
  name: { vi: "Bão", en: "Storm" },
  basis: "Thử",
});
const withDays = (...days: CalendarDate[]) => workCalendar([...calendarDays, ...days.map(stormDay)]);
const without = (on: CalendarDate) => workCalendar(calendarDays.filter((row) => row.on !== on));

function standing(spec: DeadlineSpec, by = calendar): StandingDue {
  const { nominalOn, effectiveOn, rules } = resolveDeadline(spec, { calendar: by, policy });
  return { spec, policy, nominalOn, dueOn: effectiveOn as CalendarDate, rules };
}
const on = (date: string): DeadlineSpec => ({ kind: "date", words: "", on: day(date) });

describe("a deadline under another calendar", () => {
  it("moves off a day that becomes a day off, and says why", () => {
    const moved = movedDue(standing(on("2026-08-14")), { before: calendar, after: withDays(day("2026-08-14")) });
    expect(moved).toMatchObject({ nominalOn: "2026-08-14", effectiveOn: "2026-08-17" });
    expect(moved?.rules.map(({ rule }) => rule)).toEqual(["rolled-holiday"]);
  });

  it("comes back when the day off that it had moved over is worked", () => {
    const moved = movedDue(standing(on("2026-08-31")), { before: calendar, after: without(day("2026-08-31")) });
    expect(moved).toMatchObject({ nominalOn: "2026-08-31", effectiveOn: "2026-08-31", rules: [] });
  });

  it("stays when another day of the week changes", () => {
    expect(movedDue(standing(on("2026-08-14")), { before: calendar, after: withDays(day("2026-08-13")) })).toBeNull();
  });

  it("counted in working days moves with every day off before it", () => {
    const spec = { kind: "relative", words: "", count: 20, unit: "workingDays", from: day("2026-06-01"), event: "" } as const;
    const moved = movedDue(standing(spec), { before: calendar, after: withDays(day("2026-06-10")) });
    expect([standing(spec).dueOn, moved?.effectiveOn]).toEqual(["2026-06-29", "2026-06-30"]);
  });

  it("stays where a plan does not move deadlines off days off", () => {
    const staying = { ...standing(on("2026-08-14")), policy: { ...policy, weekend: "stay" as const } };
    expect(movedDue(staying, { before: calendar, after: withDays(day("2026-08-14")) })).toBeNull();
  });

  it("stays where its words name the hour", () => {
    const atFive = standing({ kind: "before", words: "trước 17 giờ ngày 14/8/2026", on: day("2026-08-14") });
    expect(movedDue(atFive, { before: calendar, after: withDays(day("2026-08-14")) })).toBeNull();
  });

  it("set to a day off by a decision stays unless the change concerns that day", () => {
    const decided: StandingDue = {
      spec: on("2026-08-14"),
      policy,
      nominalOn: day("2026-08-15"),
      dueOn: day("2026-08-15"),
      rules: [],
    };
    expect(movedDue(decided, { before: calendar, after: withDays(day("2026-08-13")) })).toBeNull();
  });

  it("always lands on a working day, and going back gives the day before", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (due, off) => {
        fc.pre(isWorkingDay(calendar, off) && !calendar.madeUpDays.has(off));
        const [before, after] = [calendar, withDays(off)];
        const first = standing({ kind: "date", words: "", on: due });
        const moved = movedDue(first, { before, after });
        if (moved === null) {
          expect(first.dueOn).not.toBe(off);
          return;
        }
        expect(first.dueOn).toBe(off);
        expect(isWorkingDay(after, moved.effectiveOn as CalendarDate)).toBe(true);
        const then = { ...first, dueOn: moved.effectiveOn as CalendarDate, rules: moved.rules };
        expect(movedDue(then, { before: after, after: before })?.effectiveOn).toBe(first.dueOn);
      }),
    );
  });
});
