import { describe, expect, it } from "vitest";
import { daysLeft } from "~/features/assignments/shown-state";
import { WORK_STATES } from "~/features/calendar/deadline-state";
import { day } from "~tests/support/days";

const left = (dueOn: string | null, workState: (typeof WORK_STATES)[number] = "not-started") =>
  daysLeft({ workState, dueOn: dueOn === null ? null : day(dueOn), today: day("2020-07-01") });

describe("the days that are left", () => {
  it("are calendar days, weekends included, and none on the due day itself", () => {
    expect([left("2020-07-06"), left("2020-07-02"), left("2020-07-01")]).toEqual([5, 1, 0]);
  });

  it("are not counted without a due day, nor once it has passed", () => {
    expect([left(null), left("2020-06-30")]).toEqual([null, null]);
  });

  it("are counted for work that is still to be done, and for no other", () => {
    expect(WORK_STATES.filter((state) => left("2020-07-06", state) !== null)).toEqual(["not-started", "in-progress"]);
  });
});
