import type { CommandContext } from "~/features/accounts/context";
import { inTransaction } from "~db/connection";
import { type StepResult, takeStep } from "./take-step.server";

/**
 * Pauses work: until it is resumed it is neither in time nor overdue, and nothing can be handed in. Its due day stays.
 * @returns what was paused, and why the rest was not
 * @throws RuleViolation when nothing is paused
 */
export async function pauseAssignments(
  command: CommandContext,
  { assignmentIds, reason }: { assignmentIds: readonly string[]; reason: string },
): Promise<StepResult> {
  const step = { step: "pause", kind: "paused", assignmentIds, reason } as const;
  return inTransaction(command.db, (trx) => takeStep(trx, command, step));
}
