import type { CommandContext } from "~/features/accounts/context";
import { inTransaction } from "~db/connection";
import { type StepResult, takeStep } from "./take-step.server";

/**
 * Cancels work that is no longer to be done. Its history stays; assigning it again begins it anew.
 * @returns what was cancelled, and why the rest was not
 * @throws RuleViolation when nothing is cancelled
 */
export async function cancelAssignments(
  command: CommandContext,
  { assignmentIds, reason }: { assignmentIds: readonly string[]; reason: string },
): Promise<StepResult> {
  const step = { step: "cancellation", kind: "cancelled", assignmentIds, reason } as const;
  return inTransaction(command.db, (trx) => takeStep(trx, command, step));
}
