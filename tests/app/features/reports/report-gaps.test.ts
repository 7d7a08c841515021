import { expect, test } from "vitest";
import type { Indicator } from "~/features/reports/indicator";
import { gapsOf, isWorthAsking } from "~/features/reports/report-gaps";

const row = (id: string, kind: Indicator["kind"] = "number") => ({ id, kind }) as Indicator;
const indicators = [row("heading", "heading"), row("a"), row("b"), row("c"), row("d"), row("words", "text")];
const outline = ["I", "I.1", "I.2", "II"].map((code) => ({ id: code, code }));
const dash = { state: "dash" } as const;
const notApplicable = { state: "not-applicable" } as const;
const three = { state: "value", number: 3 } as const;
const written = { "I.1": "Đã làm.", "I.2": "Đã làm.", II: "Không." };

test("sections without words, dashes and “not applicable” are what a report leaves out; a section that heads others needs no words", () => {
  const gaps = gapsOf(
    { indicators, outline },
    { values: { a: dash, b: notApplicable, c: three, words: dash }, narratives: { "I.1": "Đã làm." } },
  );
  expect(gaps).toEqual({ emptySections: ["I.2", "II"], dashes: ["a"], notApplicable: ["b"], rows: 4 });
});

test.each([
  ["all sections and figures are there", { a: three, b: three, c: three, d: three }, written, false],
  ["few rows give no figure", { a: three, b: three, c: three, d: dash }, written, false],
  ["half of the rows give no figure", { a: three, b: three, c: notApplicable, d: dash }, written, true],
  ["one section is empty", { a: three, b: three, c: three, d: three }, { ...written, II: "" }, true],
])("when %s, whether one is asked before submitting follows", (_, values, narratives, isAsked) => {
  expect(isWorthAsking(gapsOf({ indicators, outline }, { values, narratives }))).toBe(isAsked);
});

test("a form without rows and sections asks nothing", () => {
  expect(isWorthAsking(gapsOf({ indicators: [], outline: [] }, { values: {}, narratives: {} }))).toBe(false);
});
