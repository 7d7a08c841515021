import { describe, expect, test } from "vitest";
import { severalNames } from "~/features/assignments/one-lead";
import { plannedOccurrences } from "~/features/assignments/planned-occurrence";
import { defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { workCalendar } from "~/features/calendar/work-calendar";
import { calendarDate } from "~/lib/calendar-date";
import { foldForSearch } from "~/lib/vietnamese-text";

const directory = new Set(["Sở Y tế", "Công an tỉnh", "Sở Lao động - Thương binh và Xã hội"].map(foldForSearch));
const named = (typed: string) => severalNames(typed, (folded) => directory.has(folded));

describe("one field, one lead agency", () => {
  test("two agencies in one field are noticed", () =>
    expect(named("Sở Y tế, Công an tỉnh")).toEqual(["Sở Y tế", "Công an tỉnh"]));
  test("“and” in the name of one agency is not two agencies", () =>
    expect(named("Sở Lao động - Thương binh và Xã hội")).toEqual([]));
  test("an unknown name is not taken apart", () => expect(named("Ban A và Ban B")).toEqual([]));
});

describe("the occurrences of a task", () => {
  const every = {
    kind: "periodic",
    words: "6 tháng, hằng năm",
    every: "half",
    window: "calendar",
    due: { day: 20, monthOffset: 0 },
  } as const;
  const [from, to] = [calendarDate("2020-01-01"), calendarDate("2022-12-31")];
  const context = { calendar: workCalendar([]), policy: defaultDeadlinePolicy };
  const dayOrNone = (day: string | undefined) => (day === undefined ? undefined : calendarDate(day));
  const keys = (on: string, { until, issuedOn }: { until?: string; issuedOn?: string } = {}) =>
    plannedOccurrences(
      every,
      { period: { from, to }, issuedOn: dayOrNone(issuedOn) ?? null, on: calendarDate(on), until: dayOrNone(until) },
      context,
    ).map(({ key }) => key);

  test("begin with the first that is due after the work takes effect", () => {
    expect(keys("2021-05-14")).toEqual(["2021-H1", "2021-H2", "2022-H1", "2022-H2"]);
    expect(keys("2021-07-14")).toEqual(["2021-H2", "2022-H1", "2022-H2"]);
  });

  test("leave out what fell due by the day the plan was issued, also where the plan takes effect on that day", () => {
    expect(keys("2021-06-21", { issuedOn: "2021-06-21" })).toEqual(["2021-H2", "2022-H1", "2022-H2"]);
    expect(keys("2021-06-20", { issuedOn: "2021-06-20" })).toEqual(["2021-H1", "2021-H2", "2022-H1", "2022-H2"]);
  });

  test("keep what fell due after the plan was issued, however late it is assigned from its first day", () =>
    expect(keys("2020-01-15", { issuedOn: "2020-01-15", until: "2021-12-31" })).toEqual([
      "2020-H1",
      "2020-H2",
      "2021-H1",
      "2021-H2",
    ]));

  test("end with the last due by the day that was asked for", () =>
    expect(keys("2021-05-14", { until: "2022-01-01" })).toEqual(["2021-H1", "2021-H2"]));
});
