import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisLine, readBasisLine } from "~/features/plans/plan-fields";
import { addDays, calendarDate } from "~/lib/calendar-date";
import { tidy } from "~/lib/vietnamese-text";

describe("a legal basis on one line", () => {
  it("is read as people write it", () => {
    expect(readBasisLine("361/QĐ-TTg, ngày 7/3/2016: Chương trình hành động")).toEqual({
      ok: true,
      basis: { number: "361/QĐ-TTg", issuedOn: "2016-03-07", about: "Chương trình hành động" },
    });
    expect(readBasisLine("Luật Phòng, chống ma túy")).toEqual({
      ok: true,
      basis: { number: "Luật Phòng, chống ma túy", issuedOn: null, about: "" },
    });
  });

  it("is refused, with the sentence, when its day does not exist or its number is missing", () => {
    expect(readBasisLine("361/QĐ-TTg ngày 31/02/2016")).toMatchObject({
      ok: false,
      text: { vi: expect.stringContaining("31/02/2016") },
    });
    expect(readBasisLine(": Chương trình")).toMatchObject({ ok: false });
  });

  it("is read back as it was written", () => {
    const number = fc.stringMatching(/^\d{1,4}\/[A-ZĐ]{2}(-[A-ZĐ]{2,6})?$/);
    const about = fc.stringMatching(/^[a-zàáđêô:;, ]{0,40}$/).map(tidy);
    const issuedOn = fc.option(fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(calendarDate("1950-01-01"), count)));
    fc.assert(
      fc.property(fc.record({ number, issuedOn, about }), (basis) => {
        expect(readBasisLine(basisLine(basis))).toEqual({ ok: true, basis });
      }),
    );
  });
});
