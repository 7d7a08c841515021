import type { assignmentText } from "~/components/assignments/assignment.text";
import type { Tone } from "~/components/ui/tone";
import type { EventKind } from "~/features/assignments/assignment-event";

type Look = { readonly words: keyof typeof assignmentText; readonly tone?: Tone };

/** What each event is called, and its colour in the history. */
export const eventLook = {
  assigned: { words: "assigned" },
  acknowledged: { words: "acknowledged" },
  noted: { words: "noted" },
  "evidence-added": { words: "evidenceAdded" },
  "evidence-removed": { words: "evidenceRemoved" },
  "completion-requested": { words: "completionRequested", tone: "wait" },
  "completion-returned": { words: "completionReturned", tone: "late" },
  completed: { words: "completed", tone: "done" },
  "report-started": { words: "reportStarted" },
  "report-submitted": { words: "reportSubmitted", tone: "wait" },
  "report-returned": { words: "reportReturned", tone: "late" },
  "report-withdrawn": { words: "reportWithdrawn" },
  "report-accepted": { words: "reportAccepted", tone: "done" },
  "acceptance-revoked": { words: "acceptanceRevoked", tone: "wait" },
  "directive-given": { words: "directiveGiven", tone: "soon" },
  "directive-answered": { words: "directiveAnswered", tone: "done" },
  "extension-asked": { words: "extensionAsked", tone: "wait" },
  "extension-withdrawn": { words: "extensionWithdrawn" },
  "extension-refused": { words: "extensionRefused", tone: "late" },
  "letter-registered": { words: "letterRegistered", tone: "soon" },
  "letter-voided": { words: "letterVoided" },
  "deadline-moved": { words: "deadlineMoved", tone: "soon" },
  "closing-set": { words: "closingSet", tone: "late" },
  reopened: { words: "reopened", tone: "open" },
  paused: { words: "paused", tone: "paused" },
  resumed: { words: "resumed", tone: "open" },
  "urgency-marked": { words: "urgencyMarked", tone: "soon" },
  cancelled: { words: "cancelled", tone: "late" },
  withdrawn: { words: "withdrawn", tone: "late" },
  "plan-revoked": { words: "planRevoked", tone: "late" },
  "plan-restored": { words: "planRestored", tone: "open" },
} as const satisfies Readonly<Record<EventKind, Look>>;

/** The words of what was just done, by the `done` of the address; other keys show nothing. */
export const doneWords = {
  acknowledged: "doneAcknowledged",
  noted: "doneNoted",
  evidence: "doneEvidence",
  "evidence-removed": "doneEvidenceRemoved",
  requested: "doneRequested",
  confirmed: "doneConfirmed",
  returned: "doneReturned",
  directive: "doneDirective",
  "directive-answered": "doneDirectiveAnswered",
  withdrawn: "doneWithdrawn",
  pause: "donePause",
  resumption: "doneResumption",
  cancellation: "doneCancellation",
  reopening: "doneReopening",
  urgency: "doneUrgency",
  "parts-given": "donePartsGiven",
  "extension-asked": "doneExtensionAsked",
  "extension-withdrawn": "doneExtensionWithdrawn",
  "extension-granted": "doneExtensionGranted",
  "extension-refused": "doneExtensionRefused",
  "extension-corrected": "doneExtensionCorrected",
  "extension-lapsed": "doneExtensionLapsed",
  accepted: "doneAccepted",
  "report-returned": "doneReportReturned",
  "acceptance-revoked": "doneAcceptanceRevoked",
  "report-withdrawn": "doneReportWithdrawn",
} as const satisfies Readonly<Record<string, keyof typeof assignmentText>>;

export type DoneKey = keyof typeof doneWords;

/** The key in the address, when it is one that is known. */
export function doneKey(asked: string | null): DoneKey | null {
  return asked !== null && Object.hasOwn(doneWords, asked) ? (asked as DoneKey) : null;
}
