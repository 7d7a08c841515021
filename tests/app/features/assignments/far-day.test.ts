import { expect, test } from "vitest";
import { askedAgain } from "~/features/assignments/far-day";
import { day } from "~tests/support/days";

const reach = { dueOn: day("2020-07-06"), planEndsOn: day("2020-12-31") };

test("a day within the plan and the year after the deadline is granted at once", () => {
  expect(askedAgain(day("2020-12-31"), reach)).toBeNull();
  expect(askedAgain(day("2021-07-06"), { ...reach, planEndsOn: null })).toBeNull();
});

test("a day after the plan's period is asked about, with both days", () => {
  expect(askedAgain(day("2099-01-01"), reach)?.vi).toMatch(
    /^Ngày mới 01\/01\/2099 sau ngày cuối của kế hoạch \(31\/12\/2020\)\..*lần nữa/,
  );
  expect(askedAgain(day("2021-01-01"), reach)).not.toBeNull();
});

test("a day more than a year after the deadline is asked about where the plan goes on or has no end", () => {
  for (const planEndsOn of [null, day("2030-12-31")])
    expect(askedAgain(day("2021-07-07"), { ...reach, planEndsOn })?.vi).toContain("hiện nay (06/07/2020) hơn một năm");
});

test("of work that is due after the period anyhow, only a year more is asked about", () => {
  const late = { ...reach, dueOn: day("2021-01-15") };
  expect(askedAgain(day("2021-02-01"), late)).toBeNull();
  expect(askedAgain(day("2022-01-16"), late)).not.toBeNull();
});
