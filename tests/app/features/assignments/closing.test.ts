import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingOn } from "~/features/assignments/closing";
import { addDays } from "~/lib/calendar-date";
import { day } from "~tests/support/days";

const closesOn = day("2020-07-20");
const set = { closesOn, dueOn: day("2020-07-06"), reopenedUntil: null };

describe("closing", () => {
  it("takes what is late until the end of the closing day, and nothing after it", () => {
    expect(closingOn(day("2020-07-20"), set)).toEqual({ closesOn, reopenedUntil: null, isClosed: false });
    expect(closingOn(day("2020-07-21"), set)).toMatchObject({ isClosed: true });
    expect(closingOn(day("2020-07-21"), { ...set, closesOn: null })).toBeNull();
  });

  it("is open again until the end of the day for which it was opened", () => {
    const reopened = { ...set, reopenedUntil: day("2020-07-25") };
    expect(closingOn(day("2020-07-25"), reopened)).toMatchObject({ isClosed: false, reopenedUntil: "2020-07-25" });
    expect(closingOn(day("2020-07-26"), reopened)).toMatchObject({ isClosed: true, reopenedUntil: null });
  });

  it("never comes before the due day of the work itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }), (due, seen) => {
        const dueOn = addDays(closesOn, due);
        const today = addDays(closesOn, seen);
        if (today <= dueOn) expect(closingOn(today, { ...set, dueOn })?.isClosed).toBe(false);
        else expect(closingOn(today, { ...set, dueOn })?.isClosed).toBe(today > closesOn);
      }),
    );
  });
});
