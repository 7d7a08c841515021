import fc from "fast-check";
import { expect, test } from "vitest";
import { daysAround } from "~/features/assignments/extended-days";
import { whyNotCorrected } from "~/features/assignments/extension";
import { anyDay, day } from "~tests/support/days";

const set = (origin: string, origin_id: string) => ({ origin, origin_id });

test("the day before an extension is the one before it was granted, however often it was corrected", () => {
  const [first, granted, corrected, again] = [
    set("extension", "E1"),
    set("extension", "E2"),
    set("extension-corrected", "E2"),
    set("extension-corrected", "E2"),
  ];
  expect(daysAround([again, corrected, granted, first], "E2")).toEqual({ set: again, before: first });
  expect(daysAround([corrected, granted], "E2")).toEqual({ set: corrected, before: null });
});

test("an extension that lapsed takes its corrections with it", () => {
  const first = set("extension", "E1");
  const days = [set("extension-lapsed", "E2"), set("extension-corrected", "E2"), set("extension", "E2"), first];
  expect(daysAround(days, "E1")).toEqual({ set: first, before: null });
  expect(daysAround(days, "E2")).toBeNull();
});

test("once something else has set the day, no extension counts", () => {
  expect(daysAround([set("calendar", "C"), set("extension", "E1")], "E1")).toBeNull();
  expect(daysAround([], "E1")).toBeNull();
});

test("a correction leads to a day before the granted one, after the deadline before it, and not into the past", () => {
  const asked = fc.record({ on: anyDay, until: anyDay, before: fc.option(anyDay), today: anyDay });
  fc.assert(
    fc.property(asked, ({ on, ...corrected }) => {
      const { until, before, today } = corrected;
      const isAllowed = on < until && (before === null || on > before) && on >= today;
      expect(whyNotCorrected(on, corrected) === null).toBe(isAllowed);
    }),
  );
  const corrected = { until: day("2099-01-01"), before: day("2020-07-06"), today: day("2020-07-08") };
  expect(whyNotCorrected(day("2099-01-02"), corrected)?.vi).toContain("01/01/2099");
  expect(whyNotCorrected(day("2020-07-06"), corrected)?.vi).toContain("06/07/2020");
  expect(whyNotCorrected(day("2020-07-07"), corrected)?.vi).toContain("08/07/2020");
});
