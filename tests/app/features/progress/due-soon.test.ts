import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineState } from "~/features/calendar/deadline-state";
import { workCalendar } from "~/features/calendar/work-calendar";
import { soonBegins, soonEnds } from "~/features/progress/due-soon";
import { addDays } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { anyDay, day } from "~tests/support/days";

const calendar = workCalendar(calendarDays);

describe("due soon as a range of days", () => {
  it("says the same as the deadline state, for any day and any due day around it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 20 }), (today, ahead) => {
        const dueOn = addDays(today, ahead);
        const isSoon = today <= dueOn && dueOn < soonEnds(calendar, today);
        expect(isSoon).toBe(deadlineState({ dueOn, today, calendar }) === "due-soon");
      }),
      { numRuns: 3000 },
    );
  });

  it("begins on the first day of which the deadline state says so", () => {
    fc.assert(
      fc.property(anyDay, (dueOn) => {
        const first = soonBegins(calendar, dueOn);
        expect(deadlineState({ dueOn, today: first, calendar })).toBe("due-soon");
        expect(deadlineState({ dueOn, today: addDays(first, -1), calendar })).toBe("in-time");
      }),
      { numRuns: 3000 },
    );
  });

  it("looks past a weekend: on Wednesday 01/07/2020 a deadline on Monday 06/07 is due soon", () => {
    expect(soonEnds(calendar, day("2020-07-01"))).toBe("2020-07-07");
    expect(soonBegins(calendar, day("2020-07-06"))).toBe("2020-07-01");
  });
});
