import { describe, expect, it } from "vitest";
import { shownOccurrence } from "~/features/progress/board";
import { day } from "~tests/support/days";

const today = day("2021-06-20");
const period = (occurrence: string, dueOn: string | null, open: number) => ({
  taskId: "task",
  occurrence,
  dueOn: dueOn === null ? null : day(dueOn),
  open,
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
