import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan, numberYear, type PlanFacts, wordsOfPassage } from "~/features/plans/plan";
import { addDays, calendarDate } from "~/lib/calendar-date";

const day = calendarDate;

const plan: PlanFacts = {
  number: "142/KH-UBND",
  title: "Tổng kết 05 năm",
  issuerId: "a",
  standingId: "b",
  place: null,
  issuedOn: day("2020-05-14"),
  effectiveOn: day("2020-05-14"),
  signer: null,
  signerTitle: null,
  periodFrom: day("2016-01-01"),
  periodTo: day("2020-12-31"),
  cutOffOn: day("2020-06-30"),
  carriesOutId: null,
  beforeMeans: "including",
  weekendRule: "roll-forward",
  peersSee: "state",
  bases: [],
  recipients: [],
};

const fieldsOf = (changed: Partial<PlanFacts>) => {
  const verdict = checkPlan({ ...plan, ...changed });
  return verdict.ok ? [] : verdict.problems.map((problem) => problem.field);
};

describe("a plan", () => {
  it("holds together as it was issued", () => expect(fieldsOf({})).toEqual([]));

  it("needs a title", () => expect(fieldsOf({ title: "" })).toEqual(["title"]));

  it("does not take effect before it is issued", () =>
    expect(fieldsOf({ effectiveOn: day("2020-05-13") })).toEqual(["effectiveOn"]));

  it("does not end before it begins, and closes no data before that", () => {
    expect(fieldsOf({ periodTo: day("2015-12-31"), cutOffOn: day("2015-06-30") })).toEqual(["periodTo", "cutOffOn"]);
  });

  it("names both days in the sentence", () => {
    const verdict = checkPlan({ ...plan, effectiveOn: day("2020-05-01") });
    expect(verdict).toMatchObject({
      ok: false,
      problems: [{ text: { vi: expect.stringMatching(/01\/05\/2020.*14\/05\/2020/) } }],
    });
  });

  it("counts its number in the year of issue, or of taking effect while that is not known", () => {
    expect(numberYear(plan)).toBe(2020);
    expect(numberYear({ issuedOn: null, effectiveOn: day("2021-01-02") })).toBe(2021);
  });

  it("accepts any days in their order, and refuses each pair turned round", () => {
    const gaps = fc.tuple(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 4000 }),
    );
    fc.assert(
      fc.property(gaps, ([period, cutOff, effect]) => {
        const from = day("2001-01-01");
        const days = { periodFrom: from, periodTo: addDays(from, period), cutOffOn: addDays(from, cutOff), issuedOn: from };
        expect(fieldsOf({ ...days, effectiveOn: addDays(from, effect) })).toEqual([]);
        const turned = { ...days, periodTo: addDays(from, -1 - period), cutOffOn: addDays(from, -1 - cutOff) };
        expect(fieldsOf({ ...turned, effectiveOn: addDays(from, -1 - effect) })).toEqual(["effectiveOn", "periodTo", "cutOffOn"]);
      }),
    );
  });
});

it("a passage that is a single line says what its heading says", () => {
  expect(wordsOfPassage({ heading: "Cắm biển báo trước ngày 20/6.", words: "" })).toBe("Cắm biển báo trước ngày 20/6.");
  expect(wordsOfPassage({ heading: "Tổ chức thực hiện", words: "Các sở rà soát." })).toBe("Các sở rà soát.");
});
