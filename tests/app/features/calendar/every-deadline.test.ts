import { beforeAll, expect, it } from "vitest";
import { resolveDeadline } from "~/features/calendar/deadline";
import { type DeadlineSpec, defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { isWorkingDay, workCalendar, workingDaysBetween } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { everyDay } from "~tests/support/days";
import { underEveryZone } from "~tests/support/zones";

const calendar = workCalendar(calendarDays);
const context = { calendar, policy: defaultDeadlinePolicy };
const days = everyDay("2020-01-01", "2027-12-31");

const effectiveOn = (spec: DeadlineSpec) => resolveDeadline(spec, context).effectiveOn as CalendarDate;
const settled = (on: CalendarDate) => effectiveOn({ kind: "date", words: "", on });

underEveryZone(() => {
  let settledDays: (readonly [CalendarDate, CalendarDate])[] = [];
  beforeAll(() => {
    settledDays = days.map((nominal) => [nominal, settled(nominal)]);
  });
  const offending = (isRight: (nominal: CalendarDate, effective: CalendarDate) => boolean) =>
    settledDays.filter(([nominal, effective]) => !isRight(nominal, effective));

  it("all days are looked at", () => expect(settledDays).toHaveLength(2922));

  it("no deadline of 2020 to 2027 moves to an earlier day", () => {
    expect(offending((nominal, effective) => effective >= nominal)).toEqual([]);
  });

  it("every one ends on a working day", () => {
    expect(offending((_, effective) => isWorkingDay(calendar, effective))).toEqual([]);
  });

  it("none skips a working day", () => {
    const workedOnTheWay = (nominal: CalendarDate, effective: CalendarDate) =>
      nominal < effective && workingDaysBetween(calendar, addDays(nominal, -1), effective) !== 1;
    expect(offending((nominal, effective) => !workedOnTheWay(nominal, effective))).toEqual([]);
  });

  it("one that has been moved is not moved again", () => {
    expect(offending((_, effective) => settled(effective) === effective)).toEqual([]);
  });

  it("later words never give an earlier deadline", () => {
    expect(offending((nominal, effective) => settled(addDays(nominal, 1)) >= effective)).toEqual([]);
  });

  it("the rules form an unbroken chain from the words to the day", () => {
    const isChain = (nominal: CalendarDate) => {
      const { rules, effectiveOn: end } = resolveDeadline({ kind: "before", words: "", on: nominal }, context);
      return rules.every((rule, index) => rule.from === (rules[index - 1]?.to ?? nominal)) && rules.at(-1)?.to === end;
    };
    expect(days.filter((nominal) => !isChain(nominal))).toEqual([]);
  });
});
