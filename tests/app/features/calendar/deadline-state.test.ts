import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cameDue,
  completionRate,
  countGroups,
  daysLate,
  deadlineState,
  OFFICIAL_GROUPS,
  officialGroup,
  WORK_STATES,
  type WorkFacts,
} from "~/features/calendar/deadline-state";
import { workCalendar } from "~/features/calendar/work-calendar";
import { addDays } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { anyDay, day } from "~tests/support/days";

const calendar = workCalendar(calendarDays);
const dueOn = day("2020-07-06");
const facts = (changes: Partial<WorkFacts>): WorkFacts => ({
  workState: "in-progress",
  dueOn,
  today: day("2020-07-01"),
  ...changes,
});
const anyFacts: fc.Arbitrary<WorkFacts> = fc.record({
  workState: fc.constantFrom(...WORK_STATES),
  dueOn: fc.option(anyDay),
  finishedOn: fc.option(anyDay),
  submittedOn: fc.option(anyDay),
  today: anyDay,
});

describe("the state of a deadline", () => {
  it.each([
    ["2020-06-30", "in-time"],
    ["2020-07-01", "due-soon"],
    ["2020-07-06", "due-soon"],
    ["2020-07-07", "overdue"],
  ])("due on Monday 06/07/2020, on %s it is %s", (today, state) => {
    expect(deadlineState({ dueOn, today: day(today), calendar })).toBe(state);
  });

  it("a long holiday brings it nearer", () => {
    expect(deadlineState({ dueOn: day("2025-02-04"), today: day("2025-01-24"), calendar })).toBe("due-soon");
  });

  it("how soon is soon can be set", () => {
    expect(deadlineState({ dueOn, today: day("2020-07-01"), calendar, soonWorkingDays: 2 })).toBe("in-time");
  });

  it("work without a deadline is never overdue", () => {
    expect(deadlineState({ dueOn: null, today: day("2030-01-01"), calendar })).toBe("no-deadline");
    expect(daysLate(null, day("2030-01-01"))).toBe(0);
  });

  it("lateness is counted in calendar days", () => {
    expect(daysLate(dueOn, day("2020-07-07"))).toBe(1);
    expect(daysLate(dueOn, day("2020-07-06"))).toBe(0);
    expect(daysLate(dueOn, day("2020-06-01"))).toBe(0);
  });

  it("overdue and days late say the same", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (due, today) => {
        expect(deadlineState({ dueOn: due, today, calendar }) === "overdue").toBe(daysLate(due, today) > 0);
      }),
    );
  });
});

describe("the official group", () => {
  it.each([
    [facts({ workState: "completed", finishedOn: dueOn }), "doneOnTime"],
    [facts({ workState: "completed", finishedOn: addDays(dueOn, 1) }), "doneLate"],
    [facts({ workState: "completed", dueOn: null, finishedOn: dueOn }), "doneOnTime"],
    [facts({ workState: "not-started" }), "openInTime"],
    [facts({ workState: "not-started", today: dueOn }), "openInTime"],
    [facts({ workState: "in-progress", today: addDays(dueOn, 1) }), "openOverdue"],
    [facts({ workState: "paused", today: addDays(dueOn, 1) }), "paused"],
    [facts({ workState: "in-progress", dueOn: null, today: addDays(dueOn, 99) }), "noDeadline"],
    [facts({ workState: "cancelled", today: addDays(dueOn, 99) }), "cancelled"],
  ] as const)("of %j is %s", (given, group) => {
    expect(officialGroup(given)).toBe(group);
  });

  it("a report submitted in time and read later is on time", () => {
    const accepted = facts({ workState: "completed", submittedOn: dueOn, finishedOn: addDays(dueOn, 9) });
    expect(officialGroup(accepted)).toBe("doneOnTime");
  });

  it("a report that waits to be read is judged by its submission", () => {
    const waiting = facts({ workState: "awaiting-confirmation", today: addDays(dueOn, 9) });
    expect(officialGroup({ ...waiting, submittedOn: dueOn })).toBe("openInTime");
    expect(officialGroup({ ...waiting, submittedOn: addDays(dueOn, 1) })).toBe("openOverdue");
    expect(officialGroup(waiting)).toBe("openOverdue");
  });

  it("a returned report no longer counts as submitted", () => {
    expect(officialGroup(facts({ submittedOn: dueOn, today: addDays(dueOn, 1) }))).toBe("openOverdue");
  });

  it("always adds up", () => {
    fc.assert(
      fc.property(fc.array(anyFacts), (list) => {
        const counts = countGroups(list.map(officialGroup));
        expect(Object.keys(counts).sort()).toEqual([...OFFICIAL_GROUPS].sort());
        expect(OFFICIAL_GROUPS.reduce((sum, group) => sum + counts[group], 0)).toBe(list.length);
        const cancelled = list.filter(({ workState }) => workState === "cancelled").length;
        const paused = list.filter(({ workState }) => workState === "paused").length;
        expect(counts.paused).toBe(paused);
        const completed = list.filter(({ workState }) => workState === "completed").length;
        expect(counts.doneOnTime + counts.doneLate).toBe(completed);
        expect(counts.openInTime + counts.openOverdue + counts.noDeadline).toBe(list.length - completed - paused - cancelled);
      }),
    );
  });
});

describe("the completion rate", () => {
  it("is that of the published figures of 2017", () => {
    const groups = { doneOnTime: 14_068, doneLate: 1_983, openInTime: 5_640, openOverdue: 223 };
    expect(cameDue(groups)).toBe(16_274);
    expect(Math.floor((completionRate(groups) ?? 0) * 10_000) / 100).toBe(98.62);
  });

  it("does not exist when nothing came due", () => {
    expect(completionRate({ doneOnTime: 0, doneLate: 0, openOverdue: 0 })).toBeNull();
  });

  it("lies between 0 and 1", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (doneOnTime, doneLate, openOverdue) => {
        const rate = completionRate({ doneOnTime, doneLate, openOverdue });
        expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
      }),
    );
  });
});
