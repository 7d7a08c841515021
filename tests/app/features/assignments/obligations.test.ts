import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  type AgencyLife,
  generatedUntil,
  type Lives,
  missingRecords,
  recordKey,
  responsibleOn,
} from "~/features/assignments/obligations";
import { defaultDeadlinePolicy, dueLevels, type PeriodicSpec, periodWindows } from "~/features/calendar/deadline-spec";
import { isDueAfterClosing, occurrencesOf, specForLevel } from "~/features/calendar/occurrences";
import { workCalendar } from "~/features/calendar/work-calendar";
import { addDays, addMonths, type CalendarDate } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { anyDay, day } from "~tests/support/days";
import { underEveryZone } from "~tests/support/zones";

const context = { calendar: workCalendar(calendarDays), policy: defaultDeadlinePolicy };

const halfYearly: PeriodicSpec = {
  kind: "periodic",
  words: "",
  every: "half",
  window: "decree09",
  due: { day: 25, monthOffset: 0 },
};

const anyDue = fc.record({ day: fc.integer({ min: 1, max: 31 }), monthOffset: fc.integer({ min: -11, max: 1 }) });
const anySpec: fc.Arbitrary<PeriodicSpec> = fc
  .record({
    every: fc.constantFrom("month", "quarter", "half", "nineMonths", "year"),
    window: fc.constantFrom(...periodWindows),
    due: anyDue,
    commune: fc.option(anyDue, { nil: undefined }),
  })
  .map(({ every, window, due, commune }): PeriodicSpec => {
    const spec = { kind: "periodic", words: "", every, window, due } as PeriodicSpec;
    return commune && isDueAfterClosing({ ...spec, due: commune }) ? { ...spec, levels: { commune } } : spec;
  })
  .filter((spec) => isDueAfterClosing(spec));

const life = (id: string, changes: Partial<AgencyLife> = {}): AgencyLife => ({
  id,
  name: id,
  level: "commune",
  validFrom: day("2010-01-01"),
  validTo: null,
  successorId: null,
  ...changes,
});
const livesOf = (...all: AgencyLife[]): Lives => new Map(all.map((one) => [one.id, one]));
const twoYears = (from: CalendarDate) => ({ from, to: addMonths(from, 24) });

underEveryZone(() => {
  describe("the periods of any rule", () => {
    it("follow each other without gap or overlap, are due after their data are closed, and have keys of their own", () => {
      fc.assert(
        fc.property(anySpec, anyDay, (spec, from) => {
          const found = occurrencesOf(spec, twoYears(from), context);
          expect(new Set(found.map((one) => one.key)).size).toBe(found.length);
          for (const [index, { period, cutOffOn, deadline }] of found.entries()) {
            expect(period.from <= period.to && cutOffOn === period.to).toBe(true);
            expect(deadline.nominalOn && deadline.nominalOn > cutOffOn).toBe(true);
            expect(deadline.effectiveOn && deadline.nominalOn && deadline.effectiveOn >= deadline.nominalOn).toBe(true);
            const next = found[index + 1];
            if (next && spec.every !== "nineMonths") expect(next.period.from).toBe(addDays(period.to, 1));
          }
        }),
        { numRuns: 60 },
      );
    });

    it("are the same whatever day they are generated from", () => {
      fc.assert(
        fc.property(anySpec, anyDay, fc.integer({ min: 0, max: 200 }), (spec, from, later) => {
          const [early, late] = [
            occurrencesOf(spec, twoYears(from), context),
            occurrencesOf(spec, twoYears(addDays(from, later)), context),
          ];
          const inBoth = early.filter((one) => late.some((other) => other.key === one.key));
          for (const one of inBoth) expect(late.find((other) => other.key === one.key)).toEqual(one);
        }),
        { numRuns: 40 },
      );
    });
  });

  describe("what is generated", () => {
    const generate = (
      spec: PeriodicSpec,
      lives: Lives,
      from: CalendarDate,
      present: ReadonlySet<string> = new Set(),
      by = context,
    ) =>
      missingRecords(
        { spec, period: { from: day("2020-01-01"), to: day("2029-12-31") }, issuedOn: null, context: by },
        {
          debtors: [...lives.keys()].filter((id) => !id.startsWith("new")).map((agencyId) => ({ agencyId, groupId: null, from })),
          lives,
          present,
          until: generatedUntil(from),
        },
      );

    it("is one record for each period and agency, and nothing more the second time", () => {
      fc.assert(
        fc.property(anySpec, anyDay, (spec, from) => {
          const lives = livesOf(life("a"), life("b"));
          const { owed, orphaned } = generate(spec, lives, from);
          const keys = owed.map(({ lead, occurrence }) => recordKey(occurrence.key, lead.id));
          expect(new Set(keys).size).toBe(keys.length);
          expect(owed.filter(({ lead }) => lead.id === "a")).toHaveLength(owed.length / 2);
          expect(orphaned).toEqual([]);
          expect(generate(spec, lives, from, new Set(keys)).owed).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    it("loses no period when agencies merge, and asks the new agency once for each", () => {
      fc.assert(
        fc.property(anySpec, anyDay, fc.integer({ min: 0, max: 700 }), (spec, from, after) => {
          const ends = addDays(from, after);
          const merged = { validTo: ends, successorId: "new" };
          const alone = generate(spec, livesOf(life("a")), from).owed.map(({ occurrence }) => occurrence.key);
          const { owed, orphaned } = generate(
            spec,
            livesOf(life("a", merged), life("b", merged), life("new", { validFrom: ends })),
            from,
          );
          expect(orphaned).toEqual([]);
          for (const key of alone) {
            const leads = owed.filter(({ occurrence }) => occurrence.key === key).map(({ lead }) => lead.id);
            expect([["a", "b"], ["new"]]).toContainEqual(leads.sort());
          }
          for (const { lead, occurrence } of owed)
            expect(lead.id === "new").toBe(occurrence.period !== null && ends <= occurrence.period.to);
        }),
        { numRuns: 60 },
      );
    });

    it("is worked out once for all agencies of a level that owe it from the same day", () => {
      const lookedUp = (communes: number) => {
        const daysOff = new Map(context.calendar.daysOff);
        const has = vi.spyOn(daysOff, "has");
        const lives = livesOf(...Array.from({ length: communes }, (_, index) => life(`${index}`)));
        const counted = { ...context, calendar: { ...context.calendar, daysOff } };
        expect(generate(halfYearly, lives, day("2021-01-01"), new Set(), counted).owed).toHaveLength(communes * 4);
        return has.mock.calls.length;
      };
      expect(lookedUp(900)).toBe(lookedUp(1));
    });

    it("names the agencies that ended without a successor", () => {
      const { owed, orphaned } = generate(halfYearly, livesOf(life("a", { validTo: day("2021-07-01") })), day("2021-01-01"));
      expect(owed.map(({ occurrence }) => occurrence.key)).toEqual(["2021-H1"]);
      expect(orphaned).toMatchObject([{ agencyId: "a", occurrence: { key: "2021-H2" } }]);
    });
  });
});

describe("who answers for a period", () => {
  const lives = livesOf(
    life("huyện", { validTo: day("2025-07-01"), successorId: "xã" }),
    life("xã", { validFrom: day("2025-07-01"), validTo: day("2026-01-01"), successorId: "phường" }),
    life("phường", { validFrom: day("2026-01-01") }),
  );
  it.each([
    ["2025-06-30", "huyện"],
    ["2025-07-01", "xã"],
    ["2026-01-01", "phường"],
  ])("whose data are closed on %s is %s", (on, who) => {
    expect(responsibleOn(lives, "huyện", day(on))?.id).toBe(who);
  });
  it("is nobody in a circle of successors", () => {
    const circle = livesOf(
      life("a", { validTo: day("2021-01-01"), successorId: "b" }),
      life("b", { validTo: day("2021-01-01"), successorId: "a" }),
    );
    expect(responsibleOn(circle, "a", day("2022-01-01"))).toBeNull();
  });
});

describe("the due day of a level", () => {
  const spec: PeriodicSpec = {
    ...halfYearly,
    levels: { commune: { day: 16, monthOffset: 0 }, district: { day: 18, monthOffset: 0 } },
  };
  it("is its own where the regime names one, otherwise the common one", () => {
    const dueOf = (level: string) => {
      const own = specForLevel(spec, level);
      return own.kind === "periodic" ? own.due.day : null;
    };
    expect([...dueLevels, "central"].map(dueOf)).toEqual([25, 18, 16, 25]);
  });
});
