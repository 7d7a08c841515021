import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countGroups, OFFICIAL_GROUPS } from "~/features/calendar/deadline-state";
import { byAgency, byPlan, countOf, type ResultRow, totalOf } from "~/features/results/result-facts";
import { begunPeriods, hasEnded, publishableFrom, resultPeriod } from "~/features/results/result-period";
import { anyDay, day } from "~tests/support/days";

const anyGroups = fc.array(fc.constantFrom(...OFFICIAL_GROUPS), { maxLength: 30 }).map(countGroups);
const anyRow: fc.Arbitrary<ResultRow> = fc
  .record({
    agencyId: fc.constantFrom("a", "b", "c"),
    planId: fc.constantFrom("p", "q"),
    current: anyGroups,
    original: anyGroups,
  })
  .map((row) => ({ ...row, agency: row.agencyId, plan: row.planId }));

describe("the figures of results", () => {
  it("add up the same by agency, by plan and as a whole, by either day", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const total = totalOf(rows);
        expect(totalOf(byAgency(rows))).toEqual(total);
        expect(totalOf(byPlan(rows))).toEqual(total);
        expect(countOf(total.current)).toBe(rows.reduce((sum, { current }) => sum + countOf(current), 0));
      }),
    );
  });
});

describe("the periods of results", () => {
  it("are quarters, half-years and years of the calendar", () => {
    expect(resultPeriod("2020-Q1")).toMatchObject({ from: "2020-01-01", to: "2020-03-31", name: { vi: "quý I/2020" } });
    expect(resultPeriod("2020-H2")).toMatchObject({
      from: "2020-07-01",
      to: "2020-12-31",
      name: { vi: "6 tháng cuối năm 2020" },
    });
    expect(resultPeriod("2020")).toMatchObject({ from: "2020-01-01", to: "2020-12-31", name: { vi: "năm 2020" } });
    for (const key of ["", "2020-Q5", "2020-05", "20-Q1", "2020-9M"]) expect(resultPeriod(key)).toBeNull();
  });

  it("are offered once they have begun, and end with their last day", () => {
    expect(begunPeriods(day("2020-07-01")).map(({ key }) => key)).toEqual([
      ...["2020-H2", "2020", "2020-Q3", "2020-Q2", "2020-H1", "2020-Q1"],
      ...["2019-Q4", "2019-H2", "2019", "2019-Q3", "2019-Q2", "2019-H1", "2019-Q1"],
    ]);
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const period of begunPeriods(today)) {
          expect(period.from <= today).toBe(true);
          expect(hasEnded(period, period.to)).toBe(false);
          expect(hasEnded(period, publishableFrom(period))).toBe(true);
        }
      }),
    );
  });
});
