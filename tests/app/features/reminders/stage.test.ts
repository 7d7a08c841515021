import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingOn } from "~/features/assignments/closing";
import { WORK_STATES } from "~/features/calendar/deadline-state";
import { isWorkingDay, type WorkCalendar, workCalendar } from "~/features/calendar/work-calendar";
import { type Audience, audiences, defaultLadder, type Ladder } from "~/features/reminders/ladder";
import { isUrged, latestStage, mayBeUrged, type ReminderFacts, type Window } from "~/features/reminders/stage";
import { addDays, type CalendarDate, daysBetween, maxDate } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { anyDay, day, everyDay } from "~tests/support/days";

const calendar = workCalendar(calendarDays);

type Work = Omit<ReminderFacts, "isClosed"> & {
  readonly dueOn: CalendarDate;
  readonly closesOn: CalendarDate | null;
  readonly reopenedUntil: CalendarDate | null;
};

const open = (due: string, rest: Partial<Work> = {}): Work => ({
  workState: "not-started",
  dueOn: day(due),
  assignedOn: day("2016-01-01"),
  closesOn: null,
  reopenedUntil: null,
  ...rest,
});

/** What a sweep says of one piece of work in a window, to each audience. */
function stagesWithin(ladder: Ladder, work: Work, { from, on }: Window, days: WorkCalendar) {
  const isClosed = closingOn(on, work)?.isClosed ?? false;
  if (!mayBeUrged({ ...work, isClosed }, on)) return [];
  return audiences.flatMap((audience) => {
    const stage = latestStage(ladder, audience, work.dueOn, { from: maxDate(from, work.assignedOn), on }, days);
    return stage === null ? [] : [{ audience, stage }];
  });
}

type Said = { day: CalendarDate; audience: Audience; stage: string };

/** Everything that is said of `facts` on each of `days`. */
function walk(ladder: Ladder, facts: Work, days: readonly CalendarDate[], on: WorkCalendar = calendar): Said[] {
  return days.flatMap((each) =>
    stagesWithin(ladder, facts, { from: each, on: each }, on).map((said) => ({ day: each, ...said })),
  );
}

const told = (due: string, from: string, to: string, ladder = defaultLadder) =>
  walk(ladder, open(due), everyDay(from, to)).map((said) => `${said.day} ${said.audience} ${said.stage}`);

describe("the ladder", () => {
  it("reminds 7 and 3 days before Monday 06/07/2020, on the day, 1 day after and weekly; the head from 3, those above from 7", () => {
    expect(told("2020-07-06", "2020-06-20", "2020-07-21")).toEqual([
      "2020-06-29 agency before-7",
      "2020-07-03 agency before-3",
      "2020-07-06 agency due",
      "2020-07-07 agency after-1",
      "2020-07-09 head after-3",
      "2020-07-13 supervisor after-7",
      "2020-07-13 above after-7",
      "2020-07-14 agency after-8",
      "2020-07-16 head after-10",
      "2020-07-20 supervisor after-14",
      "2020-07-20 above after-14",
      "2020-07-21 agency after-15",
    ]);
  });

  it("brings a warning that falls on a day off forward to the working day before it", () => {
    // 7 days before Sunday 05/7 is Sunday 28/6: said on Friday 26/6.
    expect(told("2020-07-05", "2020-06-20", "2020-07-06")).toEqual([
      "2020-06-26 agency before-7",
      "2020-07-02 agency before-3",
      "2020-07-03 agency before-1",
      "2020-07-05 agency due",
      "2020-07-06 agency after-1",
    ]);
  });

  it("says an overdue reminder that falls on a day off on the next working day", () => {
    expect(told("2020-07-03", "2020-07-04", "2020-07-07")).toEqual(["2020-07-06 agency after-1", "2020-07-06 head after-3"]);
  });

  it("counts working days when it is told to", () => {
    const working: Ladder = { ...defaultLadder, beforeCounts: "working" };
    expect(told("2020-07-06", "2020-06-20", "2020-07-05", working)).toEqual([
      "2020-06-25 agency before-7",
      "2020-07-01 agency before-3",
      "2020-07-03 agency before-1",
    ]);
  });

  it("is silent when it is switched off", () => {
    expect(told("2020-07-06", "2020-06-01", "2020-08-30", { ...defaultLadder, isOn: false })).toEqual([]);
  });

  it("urges nobody once the books are closed", () => {
    const days = walk(defaultLadder, open("2020-07-06", { closesOn: day("2020-07-08") }), everyDay("2020-07-06", "2020-08-30"));
    expect(days.map((said) => said.day)).toEqual(["2020-07-06", "2020-07-07"]);
  });

  it("urges again while they are open again, and until an extended day that lies after the closing", () => {
    const closed = { closesOn: day("2020-07-08"), reopenedUntil: day("2020-07-14") };
    const reopened = walk(defaultLadder, open("2020-07-06", closed), everyDay("2020-07-09", "2020-08-30"));
    expect(reopened.map((said) => `${said.day} ${said.stage}`)).toEqual([
      "2020-07-09 after-3",
      "2020-07-13 after-7",
      "2020-07-13 after-7",
      "2020-07-14 after-8",
    ]);
    const extended = walk(
      defaultLadder,
      open("2020-07-20", { closesOn: day("2020-07-08") }),
      everyDay("2020-07-09", "2020-08-30"),
    );
    expect(extended.map((said) => said.day)).toEqual(["2020-07-13", "2020-07-17", "2020-07-20"]);
  });
});

const anyLadder: fc.Arbitrary<Ladder> = fc.record({
  isOn: fc.constant(true),
  before: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }).map((days) => days.sort((a, b) => b - a)),
  beforeCounts: fc.constantFrom("calendar", "working"),
  onTheDay: fc.boolean(),
  overdueFrom: fc.option(fc.integer({ min: 1, max: 10 })),
  headFrom: fc.option(fc.integer({ min: 1, max: 20 })),
  supervisorFrom: fc.option(fc.integer({ min: 1, max: 30 })),
  leaderFrom: fc.option(fc.integer({ min: 1, max: 30 })),
  repeatEvery: fc.integer({ min: 1, max: 14 }),
});
const around = (due: CalendarDate) => everyDay(addDays(due, -50), addDays(due, 60));

describe("whatever the ladder and the day", () => {
  it("each stage is said at most once to an audience, and never two on one day", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, (ladder, due) => {
        const all = walk(ladder, open(due), around(due));
        for (const audience of audiences) {
          const own = all.filter((said) => said.audience === audience);
          expect(new Set(own.map((said) => said.stage)).size).toBe(own.length);
          expect(new Set(own.map((said) => said.day)).size).toBe(own.length);
        }
      }),
    );
  });

  it("nothing is said on a day off but what is due that day", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, (ladder, due) => {
        for (const said of walk(ladder, open(due), around(due)))
          if (!isWorkingDay(calendar, said.day)) expect(said).toEqual({ day: due, audience: "agency", stage: "due" });
      }),
    );
  });

  it("nothing is called overdue up to the end of its due day, and nothing a warning after it", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, (ladder, due) => {
        for (const { day: on, stage } of walk(ladder, open(due), around(due))) {
          expect(stage.startsWith("after-")).toBe(on > due);
          expect(stage.startsWith("before-")).toBe(on < due);
        }
      }),
    );
  });

  it("every warning of the ladder is said, or another stands for it on the same or a later day before the deadline", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, (ladder, due) => {
        if (ladder.beforeCounts === "working") return;
        const days = walk(ladder, open(due), around(due)).filter((said) => said.stage.startsWith("before-"));
        for (const count of ladder.before) {
          const nominal = addDays(due, -count);
          const last = days.filter((said) => said.day <= nominal).at(-1);
          expect(last && daysBetween(last.day, nominal)).toBeLessThan(12);
        }
      }),
    );
  });

  it("work that is done, waits, is paused or withdrawn is not urged", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, fc.constantFrom(...WORK_STATES), (ladder, due, workState) => {
        if (!isUrged(workState)) expect(walk(ladder, open(due, { workState }), around(due))).toEqual([]);
      }),
    );
  });

  it("after an extension nothing is overdue until the new day has passed, and the new stages are those of the new day", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, fc.integer({ min: 1, max: 40 }), (ladder, due, by) => {
        const extended = addDays(due, by);
        const after = walk(ladder, open(extended), everyDay(due, addDays(extended, 20)));
        expect(after.filter((said) => said.day <= extended && said.stage.startsWith("after-"))).toEqual([]);
      }),
    );
  });

  it("a change of the calendar moves what is said, not whether it is said", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -12, max: 12 }), (due, offset) => {
        const off = addDays(due, offset);
        const without = calendarDays.filter((row) => row.on !== off);
        const changed = workCalendar([...without, { on: off, kind: "holiday", name: { vi: "", en: "" }, basis: "" }]);
        const overdue = (on: WorkCalendar) =>
          walk(defaultLadder, open(due), around(due), on).filter((said) => said.stage.startsWith("after-")).length;
        expect(Math.abs(overdue(changed) - overdue(calendar))).toBeLessThanOrEqual(3);
        for (const said of walk(defaultLadder, open(due), around(due), changed))
          if (said.day === off) expect(said.stage).toBe("due");
      }),
    );
  });

  it("nothing is said before the work was given", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, fc.integer({ min: -10, max: 10 }), (ladder, due, offset) => {
        const assignedOn = addDays(due, offset);
        for (const said of walk(ladder, open(due, { assignedOn }), around(due))) expect(said.day >= assignedOn).toBe(true);
      }),
    );
  });
});

describe("a machine that was off", () => {
  it("says the latest of the missed stages once", () => {
    const facts = open("2020-07-06");
    const window = { from: day("2020-06-29"), on: day("2020-07-04") };
    expect(stagesWithin(defaultLadder, facts, window, calendar)).toEqual([]);
    expect(stagesWithin(defaultLadder, facts, { ...window, on: day("2020-07-02") }, calendar)).toEqual([
      { audience: "agency", stage: "before-7" },
    ]);
    expect(stagesWithin(defaultLadder, facts, { ...window, on: day("2020-07-08") }, calendar)).toEqual([
      { audience: "agency", stage: "after-1" },
    ]);
  });

  it("never says more than a day at a time would have said, and nothing that no longer holds", () => {
    fc.assert(
      fc.property(
        anyLadder,
        anyDay,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 0, max: 10 }),
        (ladder, due, at, missed) => {
          const on = addDays(due, at);
          const from = addDays(on, -missed);
          const one = stagesWithin(ladder, open(due), { from, on }, calendar);
          const each = walk(ladder, open(due), everyDay(from, on));
          for (const { audience, stage } of one) {
            const last = each.filter((said) => said.audience === audience).at(-1);
            expect(last?.stage).toBe(stage);
            expect(on > due && !stage.startsWith("after-")).toBe(false);
          }
          expect(new Set(one.map((said) => said.audience)).size).toBe(one.length);
        },
      ),
    );
  });
});
