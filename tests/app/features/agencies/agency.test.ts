import { describe, expect, it } from "vitest";
import { checkEnding, checkPlace, checkValidity, isValidOn } from "~/features/agencies/agency";
import { world } from "~seed/demo/world/world";
import { day } from "~tests/support/days";

const fieldsOf = (verdict: ReturnType<typeof checkEnding>) =>
  verdict.ok ? [] : verdict.problems.map((problem) => problem.field);

describe("the life of an agency", () => {
  const life = { validFrom: day("2020-01-01"), validTo: day("2025-07-01") };

  it("holds its first day and not the day of its end", () => {
    expect(["2019-12-31", "2020-01-01", "2025-06-30", "2025-07-01"].map((on) => isValidOn(life, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("ends after it begins", () => {
    expect(checkValidity(life).ok).toBe(true);
    expect(fieldsOf(checkValidity({ validFrom: day("2020-01-01"), validTo: day("2020-01-01") }))).toEqual(["validTo"]);
  });
});

describe("the place of an agency", () => {
  it("is never below one of a lower level", () => {
    const commune = { name: "UBND xã", level: "commune" } as const;
    expect(checkPlace("commune", commune).ok).toBe(true);
    expect(checkPlace("province", null).ok).toBe(true);
    expect(fieldsOf(checkPlace("district", commune))).toEqual(["level"]);
  });

  it("is so for every agency of the demonstration", () => {
    const levelOf = new Map(world.agencies.map((agency) => [agency.key, agency]));
    const wrong = world.agencies.filter((agency) => !checkPlace(agency.level, levelOf.get(agency.parent ?? "") ?? null).ok);
    expect(wrong).toEqual([]);
  });
});

describe("the end of an agency", () => {
  const agency = { id: "a", name: "Sở LĐTBXH", validFrom: day("2016-01-01") };
  const successor = { id: "b", name: "Sở Y tế", validFrom: day("2016-01-01"), validTo: null };

  it("hands over to a body that exists on that day", () => {
    expect(checkEnding({ agency, endsOn: day("2025-03-01"), successors: [successor] }).ok).toBe(true);
    const gone = { ...successor, validTo: day("2025-03-01") };
    expect(fieldsOf(checkEnding({ agency, endsOn: day("2025-03-01"), successors: [gone] }))).toEqual(["successor"]);
  });

  it("never leads back to itself", () => {
    const ring = [successor, { ...agency, validTo: null }];
    expect(fieldsOf(checkEnding({ agency, endsOn: day("2025-03-01"), successors: ring }))).toEqual(["successor"]);
  });

  it("names every wrong field at once", () => {
    const later = { ...successor, validFrom: day("2026-01-01") };
    expect(fieldsOf(checkEnding({ agency, endsOn: day("2015-01-01"), successors: [later] }))).toEqual(["endsOn", "successor"]);
  });
});
