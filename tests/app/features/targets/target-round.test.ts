import { describe, expect, it } from "vitest";
import { roundsOf, shownRound, type TaskRound } from "~/features/targets/target-round";
import { noTotals } from "~/features/targets/target-value";
import { day } from "~tests/support/days";

const round = (occurrence: string, taskId: string, period: [string, string], accepted: number): TaskRound => ({
  occurrence,
  taskId,
  periodFrom: day(period[0]),
  periodTo: day(period[1]),
  dueOn: day(period[1]),
  totals: { ...noTotals, of: 5, accepted, counted: accepted, first: accepted },
});

const firstHalf = round("2021-H1", "half", ["2020-12-15", "2021-06-14"], 5);
const secondHalf = round("2021-H2", "half", ["2021-06-15", "2021-12-14"], 2);
const year = round("2021", "year", ["2020-12-15", "2021-12-14"], 1);
const today = day("2021-12-20");

describe("the period of a target that is shown", () => {
  it("is the newest with something accepted", () => {
    const rounds = roundsOf([{ ...secondHalf, totals: { ...noTotals, of: 5 } }, firstHalf]);
    expect(shownRound("sum", rounds, today)?.round.occurrence).toBe("2021-H1");
  });

  it("is the longer one when two end on the same day", () => {
    expect(roundsOf([year, secondHalf, firstHalf]).map((one) => one.occurrence)).toEqual(["2021-H1", "2021-H2", "2021"]);
  });

  it("stands beside the period before it of the same task", () => {
    expect(shownRound("sum", roundsOf([firstHalf, secondHalf]), today)?.before?.occurrence).toBe("2021-H1");
    expect(shownRound("sum", roundsOf([firstHalf, year]), today)?.before).toBeNull();
  });

  it("is the first one while nothing is accepted, and none while nothing was asked", () => {
    const empty = { ...firstHalf, totals: { ...noTotals, of: 5 } };
    expect(shownRound("sum", roundsOf([empty]), today)?.round).toMatchObject({ occurrence: "2021-H1", totals: { of: 5 } });
    expect(shownRound("sum", [], today)).toBeNull();
  });

  it("of work is the last that came due, though someone has already done the next", () => {
    const rounds = roundsOf([firstHalf, secondHalf]);
    expect(shownRound("share-completed", rounds, day("2021-07-01"))?.round.occurrence).toBe("2021-H1");
  });

  it("pools the tasks that ask for the same period", () => {
    const [one] = roundsOf([firstHalf, { ...firstHalf, taskId: "other" }]);
    expect(one).toMatchObject({ taskIds: ["half", "other"], totals: { of: 10, accepted: 10, first: 10 } });
  });
});
