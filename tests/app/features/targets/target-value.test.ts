import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportValue } from "~/features/reports/report-value";
import {
  addTotals,
  isMet,
  type MeasureKind,
  noTotals,
  rollUp,
  type TargetCell,
  totalsOf,
  trendOf,
} from "~/features/targets/target-value";

const kinds: MeasureKind[] = ["sum", "average", "ratio", "share-yes", "share-completed"];
const number = (of: number): ReportValue => ({ state: "value", number: of });

const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map(number),
  fc.constant<ReportValue>({ state: "dash" }),
  fc.constant<ReportValue>({ state: "not-applicable" }),
  fc.constant(null),
);
const anyCell: fc.Arbitrary<TargetCell> = fc.oneof(
  fc.constant<TargetCell>({ status: "missing", reading: null }),
  fc.constant<TargetCell>({ status: "submitted", reading: null }),
  fc.record({ first: anyAmount, second: anyAmount }).map((reading) => ({ status: "accepted" as const, reading })),
);
const anyCells = fc.array(anyCell, { maxLength: 40 });
const accepted = (first: ReportValue | null, second: ReportValue | null = null): TargetCell => ({
  status: "accepted",
  reading: { first, second },
});

describe("totals of a target", () => {
  it.each(kinds)("of parts, added up, are the totals of the whole: %s", (kind) => {
    fc.assert(
      fc.property(anyCells, anyCells, (a, b) => {
        expect(addTotals(totalsOf(kind, a), totalsOf(kind, b))).toEqual(totalsOf(kind, [...a, ...b]));
      }),
    );
  });

  it.each(kinds)("do not depend on the order of the agencies: %s", (kind) => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(totalsOf(kind, [...cells].reverse())).toEqual(totalsOf(kind, cells));
      }),
    );
  });

  it.each(kinds)("count only what is accepted: %s", (kind) => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const totals = totalsOf(kind, cells);
        const taken = totalsOf(
          kind,
          cells.filter((cell) => cell.status === "accepted"),
        );
        expect({ ...taken, of: totals.of, submitted: totals.submitted }).toEqual(totals);
        expect(totals.counted).toBeLessThanOrEqual(totals.accepted);
        expect(totals.accepted + totals.submitted).toBeLessThanOrEqual(totals.of);
      }),
    );
  });
});

describe("the figure of a target", () => {
  it("sums the amounts; a dash adds nothing, a blank is not an answer", () => {
    const cells = [
      accepted(number(311)),
      accepted({ state: "dash" }),
      accepted(null),
      { status: "missing", reading: null } as const,
    ];
    const totals = totalsOf("sum", cells);
    expect(rollUp("sum", "xã", totals)).toBe(311);
    expect(totals).toMatchObject({ of: 4, accepted: 3, counted: 2 });
  });

  it("averages only the agencies that gave a number", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
        const cells = [...values.map((value) => accepted(number(value))), accepted({ state: "dash" }), accepted(null)];
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(rollUp("average", "%", totalsOf("average", cells))).toBeCloseTo(mean, 9);
      }),
    );
  });

  it("is the ratio of two sums, not the mean of ratios, over agencies that gave both", () => {
    const cells = [accepted(number(90), number(100)), accepted(number(0), number(100)), accepted(number(50), null)];
    expect(rollUp("ratio", "%", totalsOf("ratio", cells))).toBe(45);
    expect(rollUp("ratio", "%", totalsOf("ratio", [accepted(number(0), number(0))]))).toBeNull();
  });

  it("is the share of the agencies that answered yes, or how many they are", () => {
    const cells = [accepted(number(1)), accepted(number(1)), accepted(number(0)), accepted({ state: "not-applicable" })];
    expect(rollUp("share-yes", "%", totalsOf("share-yes", cells))).toBeCloseTo(66.6667, 3);
    expect(rollUp("share-yes", "xã", totalsOf("share-yes", cells))).toBe(2);
  });

  it("is the share of all who were asked that completed the task", () => {
    const done: TargetCell = { status: "accepted", reading: { first: null, second: null } };
    const cells: TargetCell[] = [done, done, done, { status: "submitted", reading: null }];
    expect(rollUp("share-completed", "%", totalsOf("share-completed", cells))).toBe(75);
  });

  it("of percentages lies between none and all", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(0, 1).map((value) => accepted(number(value))),
          { minLength: 1 },
        ),
        (cells) => {
          const share = rollUp("share-yes", "%", totalsOf("share-yes", cells)) as number;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it.each(kinds)("is unknown, not zero, while nothing was asked: %s", (kind) => {
    expect(rollUp(kind, "%", noTotals)).toBeNull();
  });
});

describe("reaching the goal", () => {
  it("is judged by the comparison that the document names", () => {
    expect(isMet(">=", 90, 90)).toBe(true);
    expect(isMet(">=", 90, 89.9)).toBe(false);
    expect(isMet("<=", 10, 10.5)).toBe(false);
    expect(isMet("=", 30, 0.1 + 29.9)).toBe(true);
  });

  it("is open without a goal or without a figure", () => {
    expect(isMet(null, 90, 95)).toBeNull();
    expect(isMet(">=", 90, null)).toBeNull();
  });

  it("shows whether the figure rose or fell since the period before", () => {
    expect([trendOf(81, 70), trendOf(70, 81), trendOf(70, 70), trendOf(70, null)]).toEqual(["up", "down", "same", null]);
  });
});
