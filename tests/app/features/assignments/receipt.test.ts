import { describe, expect, it } from "vitest";
import { type eventKinds, stateAfter } from "~/features/assignments/assignment-event";
import { lacksReceipt } from "~/features/assignments/receipt";

const history = (...kinds: (typeof eventKinds)[number][]) => kinds.map((kind) => ({ kind })).reverse();

describe("receipt", () => {
  it("lacks until the agency confirms it, begins the work or asks for more time", () => {
    expect(lacksReceipt(history("assigned"), true)).toBe(true);
    expect(lacksReceipt(history("assigned", "directive-given", "deadline-moved"), true)).toBe(true);
    expect(lacksReceipt(history("assigned", "acknowledged"), true)).toBe(false);
    expect(lacksReceipt(history("assigned", "extension-asked"), true)).toBe(false);
    expect(lacksReceipt(history("assigned", "noted"), false)).toBe(false);
  });

  it("is asked for again when work was taken back and given again", () => {
    expect(lacksReceipt(history("assigned", "acknowledged", "withdrawn", "assigned"), true)).toBe(true);
  });

  it("changes nothing about how the work stands, and comes too late when it is completed", () => {
    for (const state of ["not-started", "in-progress", "awaiting-confirmation", "paused"] as const)
      expect(stateAfter("acknowledged", state)).toBe(state);
    for (const state of ["completed", "cancelled", null] as const) expect(stateAfter("acknowledged", state)).toBeNull();
  });
});
