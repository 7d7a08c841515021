import { expect, test } from "vitest";
import { canFit, type FormRow, type KnownForm, likeFormsAmong } from "~/features/importing/from-reading/like-forms";
import type { Indicator } from "~/features/reports/indicator";

const rowsNamed = (name: string, count: number): FormRow[] =>
  Array.from({ length: count }, (_, index) => ({ label: `${name} mã${index}`, under: null, unit: "Cây", kind: "number" }));

function formOf(rows: readonly FormRow[]): KnownForm {
  const indicators = rows.map(({ label, unit }, index) => ({ id: `${index}`, parentId: null, label, unit, kind: "number" }));
  const known = { versionId: "version", formId: "form", planId: "plan", plan: "57/KH-UBND", code: "BM1", title: "Biểu" };
  return { ...known, rows: indicators as unknown as Indicator[] };
}

test("tables are compared only where the shorter one could fit the longer, and neither is endless", () => {
  expect([canFit(3, 7), canFit(7, 3), canFit(500, 500)]).toEqual([true, true, true]);
  expect([canFit(2, 5), canFit(5, 2), canFit(0, 0), canFit(501, 500), canFit(500, 501)]).toEqual(Array(5).fill(false));
});

test("a table that is asked about twice is compared once", () => {
  const find = likeFormsAmong([formOf(rowsNamed("cây", 3))]);
  const first = find(rowsNamed("cây", 3));
  expect(find(rowsNamed("cây", 3))).toBe(first);
  expect(first.map(({ versionId, shared }) => [versionId, shared])).toEqual([["version", 3]]);
});

test("of a document the first ten tables are compared, and these stay found", () => {
  const find = likeFormsAmong([formOf(rowsNamed("cây", 3))]);
  const first = find(rowsNamed("cây", 3));
  for (let table = 1; table < 10; table++) find(rowsNamed(`bảng${table}`, 3));
  expect(find(rowsNamed("cây", 4))).toEqual([]);
  expect(find(rowsNamed("cây", 3))).toBe(first);
});

test("of more forms than can be compared, those with the same names are compared first", () => {
  const others = Array.from({ length: 19 }, (_, index) => formOf(rowsNamed(`loại${index}`, 400)));
  const find = likeFormsAmong([...others, { ...formOf(rowsNamed("cây", 400)), versionId: "same" }]);
  expect(find(rowsNamed("cây", 400)).map(({ versionId, shared }) => [versionId, shared])).toEqual([["same", 400]]);
});
