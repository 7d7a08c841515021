import type { CommandContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { resumedInThePast } from "./extension";
import { movesTo } from "./extension.store.server";
import { moveDueDays } from "./move-due-days.server";
import { type StepResult, takeStep } from "./take-step.server";

/**
 * Resumes paused work where it stood. Pausing alone moves no deadline: `on` sets a new one, for work that has a deadline.
 * @returns what was resumed, and why the rest was not
 * @throws RuleViolation when the new day has passed, or nothing is resumed
 */
export async function resumeAssignments(
  command: CommandContext,
  { assignmentIds, reason, on }: { assignmentIds: readonly string[]; reason: string; on: CalendarDate | null },
): Promise<StepResult> {
  const { actor, now } = command;
  const today = dayOf(now);
  const problems = on !== null && on < today ? [{ field: "on", text: resumedInThePast(today) }] : [];
  return inTransaction(command.db, async (trx) => {
    const step = { step: "resumption", kind: "resumed", assignmentIds, reason, problems } as const;
    const result = await takeStep(trx, command, step);
    const [first] = result.done;
    if (on === null || !first) return result;
    const due = result.done.map((object) => object.assignment).filter((assignment) => assignment.due_on !== null);
    const why = { origin: "pause", originId: null, words: reason, userId: actor.userId, agencyId: first.grant.agencyId } as const;
    await moveDueDays(trx, now, await movesTo(trx, due, on), why);
    return result;
  });
}
