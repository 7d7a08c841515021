/** What a person may do next with an assignment: by role, by how the work stands, and only at the end of its history. */
import type { Actor } from "~/features/accounts/actor";
import { type Action, can, type PermissionObject } from "~/features/accounts/permission";
import type { WorkState } from "~/features/calendar/deadline-state";

type Facts = {
  readonly workState: WorkState;
  readonly hasForm: boolean;
  readonly hasDeadline: boolean;
  /** A request for an extension waits. */
  readonly hasRequest: boolean;
  /** The day that counts was set by an extension. */
  readonly isExtended: boolean;
  /** The lead agency has neither confirmed receipt nor begun. */
  readonly lacksReceipt: boolean;
  /** Nothing is taken any more. */
  readonly isClosed: boolean;
  /** Something happened after the moment looked at, so nothing can be done before it. */
  readonly hasLater: boolean;
};

export type NextSteps = Readonly<
  Record<
    | "receipt"
    | "progress"
    | "evidence"
    | "evidenceRemoval"
    | "completion"
    | "confirmation"
    | "directive"
    | "directiveAnswer"
    | "extensionRequest"
    | "extensionWithdrawal"
    | "extensionDecision"
    | "extensionGrant"
    | "extensionCorrection"
    | "report"
    | "reportDecision"
    | "reportWithdrawal"
    | "acceptanceRevocation"
    | "pause"
    | "resumption"
    | "cancellation"
    | "reopening"
    | "urgency"
    | "withdrawal",
    boolean
  >
>;

const isBeingDone = (state: WorkState) => state === "not-started" || state === "in-progress";

export function nextSteps(
  actor: Actor,
  object: PermissionObject,
  { workState, hasForm, hasDeadline, hasRequest, isExtended, lacksReceipt, isClosed, hasLater }: Facts,
): NextSteps {
  const may = (action: Action) => !hasLater && workState !== "cancelled" && can(actor, action, object);
  const isBeingDoneNow = isBeingDone(workState);
  const isExtensible = hasDeadline && !hasRequest && (isBeingDoneNow || workState === "paused");
  const waits = workState === "awaiting-confirmation";
  return {
    receipt: may("assignment.progress") && lacksReceipt,
    progress: may("assignment.progress") && workState !== "completed",
    evidence: may("assignment.progress") && !isClosed,
    evidenceRemoval: may("assignment.progress") && isBeingDoneNow && !isClosed,
    completion: may("completion.request") && isBeingDoneNow && !hasForm && !isClosed,
    confirmation: may("completion.decide") && waits && !hasForm,
    directive: may("directive.give"),
    directiveAnswer: may("assignment.progress"),
    extensionRequest: may("extension.ask") && isExtensible,
    extensionWithdrawal: may("extension.ask") && hasRequest,
    extensionDecision: may("extension.decide") && hasRequest && workState !== "completed",
    extensionGrant: may("extension.decide") && isExtensible,
    extensionCorrection: may("extension.decide") && isExtended && workState !== "completed",
    report: may("report.edit") && isBeingDoneNow && hasForm,
    reportDecision: may("report.decide") && waits && hasForm,
    acceptanceRevocation: may("report.decide") && workState === "completed" && hasForm,
    reportWithdrawal: may("report.withdraw") && waits && hasForm && !isClosed,
    pause: may("assignment.pause") && isBeingDoneNow,
    resumption: may("assignment.pause") && workState === "paused",
    cancellation: may("assignment.pause") && workState !== "completed",
    reopening: may("closing.set") && isClosed && workState !== "completed",
    urgency: may("assignment.assign") && workState !== "completed",
    withdrawal: may("assignment.assign") && workState !== "completed",
  };
}
