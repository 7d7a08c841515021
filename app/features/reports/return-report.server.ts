import type { CommandContext } from "~/features/accounts/context";
import { violation } from "~/lib/errors";
import { tidy } from "~/lib/vietnamese-text";
import { decideVersion } from "./decide-version.server";

const needsReason = {
  vi: "Hãy ghi lý do trả lại, để cơ quan báo cáo biết cần sửa chỗ nào.",
  en: "Write why it is returned, so that the agency knows what to correct.",
};

/**
 * Returns the version that waits; the agency goes on with a new version that begins with its values.
 * @throws RuleViolation without a reason
 * @throws Conflict when nothing waits, or a newer version than `number` is there
 */
export async function returnReport(
  command: CommandContext,
  { assignmentId, reason, number }: { assignmentId: string; reason: string; number?: number },
): Promise<void> {
  if (!tidy(reason)) throw violation("reason", needsReason);
  await decideVersion(command, { assignmentId, decision: "returned", words: reason, number });
}
