/** A result or a report that was returned waits to be corrected until it is sent again. */
import type { WorkState } from "~/features/calendar/deadline-state";
import type { EventKind } from "./assignment-event";
import type { HistoryEntry } from "./assignment-shown";

const answers: ReadonlySet<EventKind> = new Set([
  "completion-requested",
  "completion-returned",
  "completed",
  "report-submitted",
  "report-returned",
  "report-withdrawn",
  "report-accepted",
  "acceptance-revoked",
]);

/** The return that still waits to be answered, if any; `history` has the newest first. */
export function standingReturn(history: readonly HistoryEntry[], workState: WorkState): HistoryEntry | null {
  if (workState !== "in-progress") return null;
  const last = history.find(({ kind }) => answers.has(kind));
  return last?.kind === "report-returned" || last?.kind === "completion-returned" ? last : null;
}
