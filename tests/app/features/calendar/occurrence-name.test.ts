import { describe, expect, it } from "vitest";
import { defaultDeadlinePolicy, type PeriodicSpec } from "~/features/calendar/deadline-spec";
import { namedDays, occurrenceName } from "~/features/calendar/occurrence-name";
import { occurrencesOf } from "~/features/calendar/occurrences";
import { workCalendar } from "~/features/calendar/work-calendar";
import { day } from "~tests/support/days";

const everyLength: PeriodicSpec["every"][] = ["month", "quarter", "half", "nineMonths", "year"];

describe("the key of an occurrence", () => {
  it.each(everyLength)("reads back as the name of its period: %s", (every) => {
    const spec: PeriodicSpec = { kind: "periodic", words: "", every, window: "calendar", due: { day: 20, monthOffset: 0 } };
    const context = { calendar: workCalendar([]), policy: defaultDeadlinePolicy };
    for (const { key, label } of occurrencesOf(spec, { from: day("2020-01-01"), to: day("2021-12-31") }, context)) {
      expect(occurrenceName(key)).toEqual(label);
    }
  });

  it.each(everyLength)("names whole days of the calendar, in whatever window the figures are counted: %s", (every) => {
    const calendarOf = (window: PeriodicSpec["window"]): PeriodicSpec => ({
      kind: "periodic",
      words: "",
      every,
      window,
      due: { day: 20, monthOffset: 0 },
    });
    const within = { from: day("2020-01-01"), to: day("2021-12-31") };
    const context = { calendar: workCalendar([]), policy: defaultDeadlinePolicy };
    const windows = new Map(occurrencesOf(calendarOf("calendar"), within, context).map(({ key, period }) => [key, period]));
    for (const { key } of occurrencesOf(calendarOf("decree09"), within, context))
      expect(namedDays(key)).toEqual(windows.get(key));
  });

  it("has no name and no days when the deadline is not periodic", () => {
    expect([occurrenceName(""), namedDays("")]).toEqual([null, null]);
  });
});
