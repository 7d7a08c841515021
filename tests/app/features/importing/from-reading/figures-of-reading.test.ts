import { expect, test } from "vitest";
import { figuresOf } from "~/features/importing/from-reading/figures-of-reading";
import type { IndicatorRead } from "~/features/reading/document-reading";
import { cellValue } from "~/features/reading/forms/cell-value";
import type { Indicator } from "~/features/reports/indicator";

const read = (label: string, value: number): IndicatorRead => ({
  code: null,
  label,
  unit: null,
  kind: "number",
  parent: null,
  breakdownOf: null,
  value,
  state: "value",
});
const indicator = (id: string, label: string) =>
  ({ id, parentId: null, label, unit: null, kind: "number" }) as unknown as Indicator;
const table = (name: string, count: number) => ({
  indicators: Array.from({ length: count }, (_each, index) => read(`${name} mã${index}`, index + 1)),
  lines: Array.from({ length: count }, (_each, index) => 10 + index),
});

test("of several filled tables the one that fits the form is taken", () => {
  const form = [indicator("a", "cây mã0"), indicator("b", "cây mã1")];
  const { figures, unplaced } = figuresOf([table("hộ", 5), table("cây", 3), table("vốn", 2)], form);
  expect(figures.map(({ indicatorId, typed, line }) => [indicatorId, typed, line])).toEqual([
    ["a", "1", 10],
    ["b", "2", 11],
  ]);
  expect(unplaced.map(({ label }) => label)).toEqual(["cây mã2"]);
});

test("tables without end find their rows by the same names, and the one that fits is still found among them", () => {
  const form = Array.from({ length: 1_900 }, (_each, index) => indicator(`${index}`, `cây mã${index}`));
  const { figures } = figuresOf([table("hộ", 2_000), table("cây", 2_000)], form);
  expect(figures).toHaveLength(1_900);
  expect(figures.at(-1)).toMatchObject({ indicatorId: "1899", typed: "1.900" });
});

test("a document without a filled table has no figures", () => {
  expect(figuresOf([{ indicators: [{ ...read("cây", 1), value: null, state: "blank" }], lines: [] }], [])).toEqual({
    figures: [],
    unplaced: [],
  });
});

test.each([
  ["number", "người", "1,000", "1,000", "1,000"],
  ["number", "người", "12,345", "12,345", "12,345"],
  ["number", "người", "1.5", "1.5", "1.5"],
  ["money", "triệu đồng", "1.5", "1.5", "1.5"],
  ["number", "người", "12 345", "12 345", "12.345"],
  ["number", "người", "007", "007", "7"],
  ["number", "người", "19.810", "19.810", "19.810"],
  ["money", "triệu đồng", "1,5", "1,5", "1,5"],
  ["percent", "%", "95,5 %", "95,5 %", "95,5"],
  ["text", null, "1.5", "1.5", "1.5"],
  ["yesno", null, "Đã có", "Có", "Có"],
  ["number", "người", "-", "–", "–"],
] as const)(
  "a cell of kind %s (%s) with “%s” is shown as %s and put in as %s: as the number only where it has one reading",
  (kind, unit, cell, written, typed) => {
    const row: IndicatorRead = { ...read("Số", 0), unit, ...cellValue(cell, kind === "yesno") };
    const own = { id: "a", parentId: null, label: "Số", unit, kind } as unknown as Indicator;
    const { figures } = figuresOf([{ indicators: [row], lines: [1] }], [own]);
    expect(figures).toMatchObject([{ written, typed, otherUnit: null }]);
  },
);
