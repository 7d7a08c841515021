import { describe, expect, test } from "vitest";
import type { EventKind } from "~/features/assignments/assignment-event";
import type { HistoryEntry } from "~/features/assignments/assignment-shown";
import { standingReturn } from "~/features/assignments/standing-return";

/** The newest first, as the page of an assignment has it. */
const historyOf = (...kinds: EventKind[]): HistoryEntry[] =>
  kinds.map((kind, index) => ({ id: String(index), kind }) as HistoryEntry);

describe("a return stands", () => {
  test("until the report is sent again", () => {
    const history = historyOf("report-returned", "report-submitted", "report-started", "assigned");
    expect(standingReturn(history, "in-progress")?.kind).toBe("report-returned");
    expect(standingReturn(historyOf("report-submitted", ...history.map(({ kind }) => kind)), "awaiting-confirmation")).toBe(null);
  });

  test("also when something else happened since", () => {
    const history = historyOf("noted", "directive-given", "completion-returned", "completion-requested", "assigned");
    expect(standingReturn(history, "in-progress")?.kind).toBe("completion-returned");
  });

  test("not when nothing was sent yet, and not for work that was withdrawn", () => {
    expect(standingReturn(historyOf("report-started", "assigned"), "in-progress")).toBe(null);
    expect(standingReturn(historyOf("withdrawn", "report-returned", "report-submitted"), "cancelled")).toBe(null);
  });
});
