import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmendedWork, amendedDue, amendmentInWords } from "~/features/amendments/amendment";
import { WORK_STATES } from "~/features/calendar/deadline-state";
import { addDays } from "~/lib/calendar-date";
import { day } from "~tests/support/days";

const someDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day("2026-01-01"), days));
const someWork: fc.Arbitrary<AmendedWork> = fc.record({
  workState: fc.constantFrom(...WORK_STATES),
  dueOn: fc.option(someDay, { nil: null }),
  isClosed: fc.boolean(),
  laterOn: fc.option(someDay, { nil: null }),
});
const work = (rest: Partial<AmendedWork> = {}): AmendedWork => ({
  workState: "in-progress",
  dueOn: day("2026-06-30"),
  isClosed: false,
  laterOn: null,
  ...rest,
});
const today = day("2026-05-20");

describe("an amendment of a plan", () => {
  it("moves the deadline of open work to the day that it names", () => {
    const due = amendedDue(work(), day("2026-08-31"), today);
    expect(due).toEqual({ moves: true, from: "2026-06-30", to: "2026-08-31", cautions: [] });
  });

  it("gives work without a deadline one", () => {
    expect(amendedDue(work({ dueOn: null }), day("2026-08-31"), today)).toMatchObject({ moves: true, from: null });
  });

  it("asks to look twice when the result was handed in, the day comes earlier, or it has passed", () => {
    const handedIn = work({ workState: "awaiting-confirmation" });
    expect(amendedDue(handedIn, day("2026-05-01"), today)).toMatchObject({ cautions: ["handed-in", "earlier", "past"] });
  });

  it("never moves what is finished, cancelled, closed, went on later, or is due on that day already, and says why", () => {
    fc.assert(
      fc.property(someWork, someDay, someDay, (standing, to, on) => {
        const due = amendedDue(standing, to, on);
        const isOver = standing.workState === "completed" || standing.workState === "cancelled";
        expect(due.moves).toBe(!isOver && !standing.isClosed && standing.laterOn === null && standing.dueOn !== to);
        if (!due.moves) expect([due.why.vi, due.why.en].every(Boolean)).toBe(true);
      }),
    );
  });

  it("moves a deadline once: after the move the same document has nothing left to move", () => {
    fc.assert(
      fc.property(someWork, someDay, someDay, (standing, to, on) => {
        const due = amendedDue(standing, to, on);
        if (due.moves) expect(amendedDue({ ...standing, dueOn: due.to }, to, on).moves).toBe(false);
      }),
    );
  });

  it("without a caution only ever gives more time, and never an overdue day", () => {
    fc.assert(
      fc.property(someWork, someDay, someDay, (standing, to, on) => {
        const due = amendedDue(standing, to, on);
        if (!due.moves || due.cautions.length > 0) return;
        expect(due.to >= on).toBe(true);
        expect(due.from === null || due.to > due.from).toBe(true);
      }),
    );
  });

  it("is named by its number, its day and its subject", () => {
    const document = { number: "215/KH-UBND", issuedOn: day("2026-05-15"), about: "điều chỉnh thời hạn" };
    expect(amendmentInWords(document)).toBe("Theo Kế hoạch số 215/KH-UBND ngày 15/05/2026: điều chỉnh thời hạn");
  });
});
