import { describe, expect, it } from "vitest";
import { commonOccurrences, shownOccurrence } from "~/features/progress/board";
import { day } from "~tests/support/days";

const today = day("2021-06-20");
const period = (occurrence: string, dueOn: string | null, open: number) => ({
  taskId: "task",
  occurrence,
  dueOn: dueOn === null ? null : day(dueOn),
  open,
});

describe("the day above a column", () => {
  it("is that of most agencies, so that one extended or amended deadline is not told of all", () => {
    const days = [
      { ...period("", "2021-08-14", 1), count: 1 },
      { ...period("", null, 5), count: 8 },
    ];
    expect(commonOccurrences(days)).toMatchObject([{ dueOn: null, open: 6 }]);
  });

  it("is the earliest of two that are as common, and each period has its own", () => {
    const days = [
      { ...period("2021-H1", null, 0), count: 1 },
      { ...period("2021-H1", "2021-06-25", 1), count: 1 },
      { ...period("2021-H1", "2021-06-18", 1), count: 1 },
      { ...period("2021-H2", "2021-12-20", 2), count: 2 },
    ];
    expect(commonOccurrences(days).map(({ occurrence, dueOn, open }) => [occurrence, dueOn, open])).toEqual([
      ["2021-H1", "2021-06-18", 2],
      ["2021-H2", "2021-12-20", 2],
    ]);
  });
});

describe("the period of a task that stands on the board", () => {
  it("is the one that came due last while anything of it is open", () => {
    const periods = [period("2021-H2", "2021-12-20", 21), period("2021-H1", "2021-06-18", 5), period("2020-H2", "2020-12-18", 1)];
    expect(shownOccurrence(periods, today).occurrence).toBe("2021-H1");
  });

  it("is the next one once all of the last is done", () => {
    const periods = [period("2021-H1", "2021-06-18", 0), period("2021-H2", "2021-12-20", 21)];
    expect(shownOccurrence(periods, today).occurrence).toBe("2021-H2");
  });

  it("is the last when there is none to come, and the only one of a task without a deadline", () => {
    expect(shownOccurrence([period("2020", "2020-12-18", 0), period("2019", "2019-12-18", 0)], today).occurrence).toBe("2020");
    expect(shownOccurrence([period("", null, 3)], today).occurrence).toBe("");
  });
});
