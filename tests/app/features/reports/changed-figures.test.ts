import { describe, expect, it } from "vitest";
import { changedFigures } from "~/features/reports/changed-figures";
import type { Indicator } from "~/features/reports/indicator";
import type { ReportValues } from "~/features/reports/report-value";

const row = (id: string, kind = "number") => ({ id, kind, label: id, code: null, unit: null }) as unknown as Indicator;
const form = { indicators: [row("I", "heading"), row("a"), row("b"), row("c")] };
const number = (value: number) => ({ state: "value", number: value }) as const;

const changed = (earlier: ReportValues | null, values: ReportValues, masked: string[] = []) =>
  changedFigures({ form, values, earlier, masked }, "vi").map(({ indicator, before, after }) => [indicator.id, before, after]);

describe("the figures that a version says otherwise than the one before", () => {
  it("are told in the order of the form, as they are read", () =>
    expect(changed({ a: number(1200), b: number(2), c: number(3) }, { a: number(1300), b: number(2), c: number(4) })).toEqual([
      ["a", "1.200", "1.300"],
      ["c", "3", "4"],
    ]));

  it("hold zero, blank and not applicable apart", () => {
    expect(changed({ a: number(0) }, {})).toEqual([["a", "0", ""]]);
    expect(changed({ a: number(0) }, { a: { state: "not-applicable" } })).toHaveLength(1);
  });

  it("leave out what is masked, and are none without a version before", () => {
    expect(changed({ a: number(1) }, { a: number(2) }, ["a"])).toEqual([]);
    expect(changed(null, { a: number(2) })).toEqual([]);
  });
});
