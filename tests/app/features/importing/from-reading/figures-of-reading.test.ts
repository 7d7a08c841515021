import { expect, test } from "vitest";
import { figuresOf } from "~/features/importing/from-reading/figures-of-reading";
import type { IndicatorRead } from "~/features/reading/document-reading";
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
