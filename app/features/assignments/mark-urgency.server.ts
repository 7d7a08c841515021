import type { CommandContext } from "~/features/accounts/context";
import type { Text } from "~/lib/i18n/text";
import { inTransaction } from "~db/connection";
import { type StepResult, takeStep } from "./take-step.server";
import { levelOf, type Urgency } from "./urgency";
import { readMarks, writeMarks } from "./urgency.store.server";

const alreadySo: Text = { vi: "Đang ở đúng mức này.", en: "It is marked so already." };

export type UrgencyMarking = {
  readonly assignmentIds: readonly string[];
  readonly urgency: Urgency;
  readonly reason: string | null;
};

/**
 * Marks work as Khẩn or Hỏa tốc, or takes the mark back. A raised mark is told to the lead at once, by the reminders.
 * @returns what was marked, and why the rest was not
 * @throws RuleViolation when nothing is marked
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function markUrgency(command: CommandContext, marking: UrgencyMarking): Promise<StepResult> {
  const { assignmentIds, urgency, reason } = marking;
  const level = levelOf(urgency);
  return inTransaction(command.db, async (trx) => {
    const marks = await readMarks(trx, [...new Set(assignmentIds)]);
    const whyNot = (id: string) => ((marks.get(id)?.level ?? 0) === level ? alreadySo : null);
    const step = { step: "urgency", kind: "urgency-marked", assignmentIds, reason, data: { urgency }, whyNot } as const;
    const result = await takeStep(trx, command, step);
    const ids = result.done.map(({ assignment }) => assignment.id);
    await writeMarks(trx, command.now, { ids, level, userId: command.actor.userId });
    return result;
  });
}
