import type { CommandContext } from "~/features/accounts/context";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import { type StepResult, takeStep } from "./take-step.server";

const inThePast = (today: CalendarDate) => ({
  vi: `Ngày này đã qua. Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
  en: `This day has passed. Choose ${formatDate(today)} or later.`,
});

/**
 * Opens closed work again for its lead agencies, until the end of a day. What is handed in then is as late as it is.
 * @returns what was opened, and why the rest was not
 * @throws RuleViolation when the day has passed, or nothing is opened
 */
export async function reopenAssignments(
  command: CommandContext,
  { assignmentIds, until, reason }: { assignmentIds: readonly string[]; until: CalendarDate; reason: string },
): Promise<StepResult> {
  const { actor, now } = command;
  return inTransaction(command.db, async (trx) => {
    const problems = until < dayOf(now) ? [{ field: "until", text: inThePast(dayOf(now)) }] : [];
    const step = { step: "reopening", kind: "reopened", assignmentIds, reason, data: { until }, problems } as const;
    const result = await takeStep(trx, command, step);
    const rows = result.done.map(({ assignment, grant }) => ({
      id: newId(),
      assignment_id: assignment.id,
      until_on: until,
      reason,
      set_at: now,
      set_by: actor.userId,
      agency_id: grant.agencyId,
    }));
    await insertRows(trx, "reopenings", rows);
    return result;
  });
}
