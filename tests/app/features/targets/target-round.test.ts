import { describe, expect, it } from "vitest";
import { type Round, roundsInOrder, shownRound } from "~/features/targets/target-round";
import { noTotals } from "~/features/targets/target-value";
import { day } from "~tests/support/days";

const round = (occurrence: string, taskId: string, period: [string, string], accepted: number): Round => ({
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
    const rounds = roundsInOrder([{ ...secondHalf, totals: { ...noTotals, of: 5 } }, firstHalf]);
    expect(shownRound("sum", rounds, today)?.round.occurrence).toBe("2021-H1");
  });

  it("is the longer one when two end on the same day", () => {
    expect(roundsInOrder([year, secondHalf, firstHalf]).map((one) => one.occurrence)).toEqual(["2021-H1", "2021-H2", "2021"]);
  });

  it("stands beside the period before it of the same task", () => {
    expect(shownRound("sum", roundsInOrder([firstHalf, secondHalf]), today)?.before?.occurrence).toBe("2021-H1");
    expect(shownRound("sum", roundsInOrder([firstHalf, year]), today)?.before).toBeNull();
  });

  it("is the first one while nothing is accepted, and none while nothing was asked", () => {
    const empty = { ...firstHalf, totals: { ...noTotals, of: 5 } };
    expect(shownRound("sum", roundsInOrder([empty]), today)?.round).toMatchObject({ occurrence: "2021-H1", totals: { of: 5 } });
    expect(shownRound("sum", [], today)).toBeNull();
  });

  it("of work is the last that came due, though someone has already done the next", () => {
    const rounds = roundsInOrder([firstHalf, secondHalf]);
    expect(shownRound("share-completed", rounds, day("2021-07-01"))?.round.occurrence).toBe("2021-H1");
  });

  it("is of one task: two tasks that ask for the same form, once or in the same period, do not add up", () => {
    const once = { ...firstHalf, occurrence: "" };
    for (const one of [once, firstHalf]) {
      const rounds = roundsInOrder([one, { ...one, taskId: "other" }]);
      expect(rounds.map((round) => [round.taskId, round.totals.of])).toEqual([
        ["half", 5],
        ["other", 5],
      ]);
      const shown = shownRound("sum", rounds, today, { taskId: "half", occurrence: one.occurrence });
      expect(shown).toMatchObject({ round: { taskId: "half" }, before: null });
    }
  });
});
