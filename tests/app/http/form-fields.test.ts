import { describe, expect, it } from "vitest";
import { fieldsOf } from "~/http/form-fields";
import { processorTime } from "~tests/support/processor-time";

function formOf(pairs: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

describe("the fields of a form", () => {
  it("hold each name once with its values in order, letters and accents as one sign", () => {
    const form = formOf([
      ["agencies", "Sở Y tế"],
      ["on", "06/07/2020"],
      ["agencies", "So\u031b\u0309 Tư pháp"],
    ]);
    expect(fieldsOf(form)).toEqual({ agencies: ["Sở Y tế", "Sở Tư pháp"], on: ["06/07/2020"] });
  });

  it("may bear any name", () => {
    const fields = fieldsOf(
      formOf([
        ["constructor", "a"],
        ["__proto__", "b"],
      ]),
    );
    expect(Object.entries(fields)).toEqual([
      ["constructor", ["a"]],
      ["__proto__", ["b"]],
    ]);
  });

  it("are read in one go, however often a name is repeated", async () => {
    const form = formOf(Array.from({ length: 100_000 }, (): [string, string] => ["a", ""]));
    expect(await processorTime(() => expect(fieldsOf(form).a).toHaveLength(100_000))).toBeLessThan(5_000);
  });
});
