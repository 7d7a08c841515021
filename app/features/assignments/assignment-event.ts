/** What can happen to an assignment, and the work state it leads to; the state on any day is that of the last event up to then. */
import type { WorkState } from "~/features/calendar/deadline-state";

export const eventKinds = [
  "assigned",
  "acknowledged",
  "noted",
  "evidence-added",
  "evidence-removed",
  "completion-requested",
  "completion-returned",
  "completed",
  "report-started",
  "report-submitted",
  "report-returned",
  "report-withdrawn",
  "report-accepted",
  "acceptance-revoked",
  "directive-given",
  "directive-answered",
  "extension-asked",
  "extension-withdrawn",
  "extension-refused",
  "letter-registered",
  "letter-voided",
  "deadline-moved",
  "closing-set",
  "reopened",
  "paused",
  "resumed",
  "urgency-marked",
  "cancelled",
  "withdrawn",
  "plan-revoked",
  "plan-restored",
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * The work state after `kind` happens in `state`; null when it may not happen then. Resumed work, and that of a plan that is
 * restored, stands where it stood before the pause or the revocation (`before`).
 */
export function stateAfter(kind: EventKind, state: WorkState | null, before: WorkState = "in-progress"): WorkState | null {
  if (kind === "assigned") return state === null || state === "cancelled" ? "not-started" : null;
  if (kind === "plan-restored") return state === "cancelled" ? before : null;
  if (state === null || state === "cancelled") return null;
  switch (kind) {
    case "acknowledged":
      return state === "completed" ? null : state;
    case "directive-given":
    case "directive-answered":
    case "extension-withdrawn":
    case "extension-refused":
    case "letter-registered":
    case "letter-voided":
      return state;
    case "noted":
    case "evidence-added":
    case "evidence-removed":
    case "report-started":
      return state === "not-started" ? "in-progress" : state;
    case "completion-requested":
    case "report-submitted":
      return state === "not-started" || state === "in-progress" ? "awaiting-confirmation" : null;
    case "completion-returned":
    case "report-returned":
    case "report-withdrawn":
      return state === "awaiting-confirmation" ? "in-progress" : null;
    case "completed":
    case "report-accepted":
      return state === "awaiting-confirmation" ? "completed" : null;
    case "acceptance-revoked":
      return state === "completed" ? "awaiting-confirmation" : null;
    case "closing-set":
    case "reopened":
    case "extension-asked":
    case "deadline-moved":
    case "urgency-marked":
      return state === "completed" ? null : state;
    case "paused":
      return state === "not-started" || state === "in-progress" ? "paused" : null;
    case "resumed":
      return state === "paused" ? before : null;
    case "cancelled":
    case "withdrawn":
      return state === "completed" ? null : "cancelled";
    // What is done counts no more either, for it was done for a plan that should not have been issued.
    case "plan-revoked":
      return "cancelled";
    default:
      return kind satisfies never;
  }
}
