import type { CommandContext } from "~/features/accounts/context";
import { decideVersion } from "./decide-version.server";

/**
 * Accepts the version that waits: this, and nothing else, completes a task that asks for a form (rule 7).
 * @throws Conflict when nothing waits, or a newer version than `number` is there
 */
export async function acceptReport(
  command: CommandContext,
  { assignmentId, words = null, number }: { assignmentId: string; words?: string | null; number?: number },
): Promise<void> {
  await decideVersion(command, { assignmentId, decision: "accepted", words, number });
}
