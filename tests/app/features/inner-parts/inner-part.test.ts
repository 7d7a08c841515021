import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byUrgency,
  hasMoreTime,
  isAfterWhole,
  isOver,
  type PartEvent,
  type PartState,
  partCount,
  partDayProblems,
  partEvents,
  partStateAfter,
  partStates,
} from "~/features/inner-parts/inner-part";
import { givenPartsForm } from "~/features/inner-parts/inner-part.schema";
import { anyDay, day } from "~tests/support/days";
import { at } from "~tests/support/world-builder";

const someState = fc.constantFrom(...partStates);
const stateOf = (...events: PartEvent[]) => events.reduce<PartState | null>((state, event) => partStateAfter(event, state), null);

describe("an inner part", () => {
  it("is begun by the first note, and done once its report is confirmed", () => {
    expect(stateOf("given")).toBe("not-started");
    expect(stateOf("given", "noted")).toBe("in-progress");
    expect(stateOf("given", "reported")).toBe("reported");
    expect(stateOf("given", "noted", "reported", "returned")).toBe("returned");
    expect(stateOf("given", "reported", "returned", "noted", "reported", "confirmed")).toBe("done");
  });

  it("is never done without a report, whatever happens to it", () => {
    const history = fc.array(fc.constantFrom(...partEvents), { maxLength: 12 });
    fc.assert(
      fc.property(history, (events) => {
        let state: PartState | null = partStateAfter("given", null);
        let isReported = false;
        for (const event of events) {
          const next = partStateAfter(event, state);
          if (next === null) continue;
          if (next === "done") expect(isReported).toBe(true);
          isReported = next === "reported";
          state = next;
        }
      }),
    );
  });

  it("keeps its state when it is handed over or moved, and is touched no more once it is over", () => {
    for (const state of partStates)
      for (const event of ["handed-over", "moved"] as const)
        expect(partStateAfter(event, state)).toBe(isOver(state) ? null : state);
  });
});

describe("an inner deadline", () => {
  const today = day("2026-11-23");
  const wrong = (dueOn: string | null, outerDueOn: string | null) =>
    partDayProblems("dueOn", {
      dueOn: dueOn === null ? null : day(dueOn),
      outerDueOn: outerDueOn === null ? null : day(outerDueOn),
      today,
    });

  it("is not after the day of the whole, and says which day that is", () => {
    expect(wrong("2026-12-21", "2026-12-20")[0]?.text.vi).toContain("20/12/2026");
    expect(wrong("2026-12-20", "2026-12-20")).toEqual([]);
  });

  it("must be given when the whole has one, and cannot have passed", () => {
    expect(wrong(null, "2026-12-20")).toHaveLength(1);
    expect(wrong(null, null)).toEqual([]);
    expect(wrong("2026-11-22", null)).toHaveLength(1);
  });

  it("may still be set when the whole is overdue already", () => {
    expect(wrong("2026-11-30", "2026-11-20")).toEqual([]);
  });

  it("that is accepted while the whole is in time is flagged only after the whole came nearer", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, someState, (dueOn, outerDueOn, now, state) => {
        if (outerDueOn < now || partDayProblems("dueOn", { dueOn, outerDueOn, today: now }).length > 0) return;
        expect(isAfterWhole({ state, dueOn }, outerDueOn)).toBe(false);
        if (dueOn > now && !isOver(state)) expect(isAfterWhole({ state, dueOn }, now)).toBe(true);
      }),
    );
  });

  it("stays when the whole gets more time, which open parts given before it are told", () => {
    const givenAt = at("2026-11-01 09:00");
    expect(hasMoreTime([{ state: "in-progress", givenAt }], at("2026-11-10 09:00"))).toBe(true);
    expect(hasMoreTime([{ state: "done", givenAt }], at("2026-11-10 09:00"))).toBe(false);
    expect(hasMoreTime([{ state: "in-progress", givenAt }], at("2026-10-10 09:00"))).toBe(false);
    expect(hasMoreTime([{ state: "in-progress", givenAt }], null)).toBe(false);
  });
});

describe("the parts of a whole", () => {
  it("are counted without those that were withdrawn, and never more are done than there are", () => {
    fc.assert(
      fc.property(fc.array(someState.map((state) => ({ state }))), (parts) => {
        const { done, total } = partCount(parts);
        expect(done).toBeLessThanOrEqual(total);
        expect(total).toBe(parts.filter(({ state }) => state !== "withdrawn").length);
      }),
    );
  });

  it("stand by urgency: the nearest day first, those without a day last", () => {
    const parts = fc.array(fc.record({ id: fc.uuid(), state: someState, dueOn: fc.option(anyDay, { nil: null }) }));
    fc.assert(
      fc.property(parts, (list) => {
        const days = [...list].sort(byUrgency).map(({ dueOn }) => dueOn ?? "9999-99-99");
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  it("are read from a form whose empty rows give nothing, each mistake at its own field", () => {
    const read = givenPartsForm.safeParse({
      "part1-holder": "person:A",
      "part1-words": "Thu biểu",
      "part1-dueOn": "01/12/2026",
      "part2-holder": "",
    });
    expect(read.data?.parts).toMatchObject([{ holder: { holderId: "A", unitId: null }, words: "Thu biểu", dueOn: "2026-12-01" }]);
    const wrong = givenPartsForm.safeParse({ "part2-words": "Thu biểu", "part2-dueOn": "31/11/2026" });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["part2-holder", "part2-dueOn"]);
    expect(givenPartsForm.safeParse({}).success).toBe(false);
  });
});
