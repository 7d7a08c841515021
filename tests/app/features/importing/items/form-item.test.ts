import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formFields } from "~/features/importing/from-reading/form-of-reading";
import { formItemSchema } from "~/features/importing/items/form-item.schema";
import type { IndicatorRead } from "~/features/reading/document-reading";
import { checkTree, flattenTree } from "~/features/reports/indicator";
import { readFields } from "~/lib/read-fields";

const row = (label: string, more: Partial<IndicatorRead> = {}): IndicatorRead => ({
  code: null,
  label,
  unit: "Cơ sở",
  kind: "number",
  parent: null,
  breakdownOf: null,
  value: null,
  state: "blank",
  ...more,
});

const formOf = (indicators: readonly IndicatorRead[]) =>
  readFields(formItemSchema, formFields({ title: "Biểu tổng hợp", cutOff: null, indicators }, 0, []));

describe("an annex of indicators that was read", () => {
  it("becomes a form whose breakdown rows are parts of their total", () => {
    const { indicators } = formOf([
      row("A. Cơ sở", { kind: "heading" }),
      row("Tổng số cơ sở", { parent: 0, code: "1" }),
      row("Nhà hàng", { parent: 1, breakdownOf: 1 }),
      row("Khách sạn", { parent: 1, breakdownOf: 1 }),
      row("Số buổi tuyên truyền", { parent: 0, code: "2" }),
    ]);
    const flat = flattenTree(indicators, () => "id");
    expect(flat.map(({ label, partsRule, isInSum }) => [label, partsRule, isInSum])).toEqual([
      ["A. Cơ sở", null, false],
      ["Tổng số cơ sở", "sum", false],
      ["Nhà hàng", null, true],
      ["Khách sạn", null, true],
      ["Số buổi tuyên truyền", null, false],
    ]);
    expect(checkTree(indicators)).toEqual([]);
  });

  it("takes a single breakdown for some of the total", () => {
    const { indicators } = formOf([row("Số người"), row("Trong đó: nữ", { parent: 0, breakdownOf: 0 })]);
    expect(indicators[0]?.parts).toBe("within");
  });

  it("keeps every row in its order, however it was nested", () => {
    const rows = fc
      .array(fc.nat(4), { minLength: 1, maxLength: 30 })
      .map((ups) =>
        ups.map((up, index) =>
          row(`Dòng ${index}`, { kind: "heading", parent: index === 0 || up === 0 ? null : Math.max(0, index - up) }),
        ),
      );
    fc.assert(
      fc.property(rows, (indicators) => {
        const flat = flattenTree(formOf(indicators).indicators, () => "id");
        expect(flat.map(({ label }) => label)).toEqual(indicators.map(({ label }) => label));
      }),
    );
  });

  it("whose rows were all emptied is refused with a sentence", () => {
    expect(() => formOf([row("")])).toThrow("No row is left");
  });
});
