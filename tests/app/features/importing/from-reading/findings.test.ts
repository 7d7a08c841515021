import { expect, test } from "vitest";
import { problemsLeft } from "~/features/importing/from-reading/findings";
import type { ProblemRead } from "~/features/reading/document-reading";

const problem = (code: ProblemRead["code"]): ProblemRead => ({ code, message: code, source: null });

test("a number or a day of issue that was entered by hand is no longer said to be missing", () => {
  const problems = (["missing-number", "missing-date", "numbering-gap"] as const).map(problem);
  const left = (fields: Record<string, string[]>) => problemsLeft(problems, { fields }).map(({ code }) => code);
  expect(left({ number: [""], issuedOn: [] })).toEqual(["missing-number", "missing-date", "numbering-gap"]);
  expect(left({ number: ["12/KH-UBND"], issuedOn: [""] })).toEqual(["missing-date", "numbering-gap"]);
  expect(left({ number: ["12/KH-UBND"], issuedOn: ["01/02/2026"] })).toEqual(["numbering-gap"]);
  expect(problemsLeft(problems, undefined)).toHaveLength(3);
});
