import { describe, expect, it } from "vitest";
import { planFormSchema } from "~/features/plans/plan.schema";
import type { RuleViolation } from "~/lib/errors";
import { readFields } from "~/lib/read-fields";

const filled = {
  title: "Trồng cây năm 2026",
  issuer: "Sở Y tế",
  issuedOn: "09/03/2026",
  periodFrom: "01/01/2026",
  periodTo: "31/12/2026",
  beforeMeans: "including",
  weekendRule: "roll-forward",
  peersSee: "state",
};

function wrongWith(changed: Record<string, string>): (string | null)[] {
  try {
    const fields = Object.entries({ ...filled, ...changed }).map(([name, value]) => [name, [value]]);
    readFields(planFormSchema, Object.fromEntries(fields));
    return [];
  } catch (error) {
    return (error as RuleViolation).problems.map(({ field }) => field);
  }
}

describe("the form of a plan", () => {
  it("says everything that is wrong at once", () => {
    expect(wrongWith({})).toEqual([]);
    expect(wrongWith({ title: "", issuedOn: "", periodTo: "31/12/26" }).sort()).toEqual(["effectiveOn", "periodTo", "title"]);
  });

  it("asks for no day beside one that cannot be read", () => {
    expect(wrongWith({ issuedOn: "31/02/2026" })).toEqual(["issuedOn"]);
  });
});
