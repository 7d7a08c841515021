import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmendedDeadline, amendOccurrences } from "~/features/assignments/amended-deadline";
import { type DeadlineSpec, defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { allOccurrences } from "~/features/calendar/occurrences";
import { workCalendar } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { day } from "~tests/support/days";

const context = { calendar: workCalendar([]), policy: { ...defaultDeadlinePolicy, weekend: "stay" as const } };
const quarterly: DeadlineSpec = {
  kind: "periodic",
  words: "hằng quý",
  every: "quarter",
  window: "calendar",
  due: { day: 10, monthOffset: 1 },
};
const year = { from: day("2021-01-01"), to: day("2021-12-31") };
const document = { id: "1", number: "215/KH-UBND", issuedOn: day("2021-02-01") };
const says = (occurrence: string, on: CalendarDate | string, isOnward = false): AmendedDeadline => ({
  occurrence,
  on: day(on),
  isOnward,
  document,
});
const quarters = (amended: AmendedDeadline[]) =>
  amendOccurrences(allOccurrences(quarterly, year, context), amended, context).map(({ deadline }) => deadline.effectiveOn);

describe("the deadline of a task that later documents changed", () => {
  it("is the day of the document, with the first day and the document among its rules", () => {
    const spec: DeadlineSpec = { kind: "before", words: "trước ngày 05/7/2021", on: day("2021-07-05") };
    const [one] = amendOccurrences(allOccurrences(spec, year, context), [says("", "2021-08-14")], context);
    expect(one?.deadline).toMatchObject({ words: spec.words, nominalOn: "2021-08-14", effectiveOn: "2021-08-14" });
    expect(one?.deadline.rules.map(({ text }) => text.vi)).toEqual([
      "Văn bản 215/KH-UBND ngày 01/02/2021 sửa hạn thành 14/08/2021, thay cho 05/07/2021",
    ]);
  });

  it("changes for the named period alone, or for those after it as well", () => {
    expect(quarters([says("2021-Q2", "2021-07-20")])).toEqual(["2021-04-10", "2021-07-20", "2021-10-10", "2022-01-10"]);
    expect(quarters([says("2021-Q2", "2021-07-20", true)])).toEqual(["2021-04-10", "2021-07-20", "2021-10-20", "2022-01-20"]);
  });

  it("is the one that was recorded last", () => {
    const twice = [says("2021-Q2", "2021-07-20", true), says("2021-Q3", "2021-11-05")];
    expect(quarters(twice)).toEqual(["2021-04-10", "2021-07-20", "2021-11-05", "2022-01-20"]);
    expect(quarters([...twice].reverse())).toEqual(["2021-04-10", "2021-07-20", "2021-10-20", "2022-01-20"]);
  });

  it("never moves a period before the one named, and keeps the order of those after it", () => {
    const named = fc.record({ quarter: fc.integer({ min: 1, max: 4 }), after: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(named, ({ quarter, after }) => {
        const plain = quarters([]);
        const closing = allOccurrences(quarterly, year, context)[quarter - 1]?.cutOffOn as CalendarDate;
        const moved = quarters([says(`2021-Q${quarter}`, addDays(closing, after), true)]);
        expect(moved.slice(0, quarter - 1)).toEqual(plain.slice(0, quarter - 1));
        const later = moved.slice(quarter - 1);
        expect([...later].sort()).toEqual(later);
      }),
    );
  });
});
