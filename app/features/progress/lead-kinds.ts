import type { EventKind } from "~/features/assignments/assignment-event";

/** Events by which the lead agency itself says how the work goes. */
export const leadKinds = [
  "noted",
  "directive-answered",
  "evidence-added",
  "evidence-removed",
  "completion-requested",
  "report-started",
  "report-submitted",
  "report-withdrawn",
] as const satisfies readonly EventKind[];
