import fc from "fast-check";
import { expect, it } from "vitest";
import { RuleViolation, violation } from "~/lib/errors";
import { attempt, goOn, made, type Outcome, valueOfOne } from "~/lib/outcome";

const refused = (vi: string): Outcome<never> => ({ ok: false, problems: [{ field: null, text: { vi, en: vi } }] });
const outcome = fc.oneof(
  fc.nat().map((value) => made(value)),
  fc.string().map((why) => refused(why)),
);

it("what was refused keeps its place and its reasons, whatever becomes of the others", async () => {
  const check = async (outcomes: Outcome<number>[]) => {
    const next = await goOn(outcomes, (values) => values.map((value) => (value % 2 === 0 ? made(`${value}`) : refused("lẻ"))));
    const expected = outcomes.map((each) => {
      if (!each.ok) return each;
      return each.value % 2 === 0 ? made(`${each.value}`) : refused("lẻ");
    });
    expect(next).toEqual(expected);
  };
  await fc.assert(fc.asyncProperty(fc.array(outcome), check));
});

it("a refusal becomes an outcome, and a fault stays a fault", () => {
  const problem = { field: "text", text: { vi: "Thiếu lời.", en: "No words." } };
  const refusal = attempt(() => {
    throw violation(problem.field, problem.text);
  });
  expect(refusal).toEqual({ ok: false, problems: [problem] });
  expect(() => valueOfOne([refusal])).toThrow(RuleViolation);
  const fault = () => {
    throw new TypeError("broken");
  };
  expect(() => attempt(fault)).toThrow(TypeError);
  expect(valueOfOne([made(3)])).toBe(3);
});
