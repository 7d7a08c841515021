import type { CommandContext } from "~/features/accounts/context";
import { decideVersion } from "./decide-version.server";

/**
 * Takes back the version that waits, before anybody has decided on it; the agency goes on with a new version that begins with its
 * values, and the work is open again. Taken back twice answers the same twice.
 * @throws Forbidden unless the actor is head of the lead agency
 * @throws Conflict when nothing waits, or it was decided, or a newer version than `number` is there
 * @throws RuleViolation once the work is closed, for nothing could be sent in its place
 */
export async function withdrawReport(
  command: CommandContext,
  { assignmentId, reason, number }: { assignmentId: string; reason: string; number?: number },
): Promise<void> {
  await decideVersion(command, { assignmentId, decision: "withdrawn", words: reason, number });
}
