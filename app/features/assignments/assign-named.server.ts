import type { CommandContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { valueOfOne } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { assignNamedTasks } from "./assign-named-tasks.server";
import type { Assigned } from "./assign-tasks.server";
import { firstDue } from "./first-due.server";
import { markUrgency } from "./mark-urgency.server";
import { owedFromBy, type PastPeriodsChoice } from "./past-periods";
import type { Urgency } from "./urgency";

export type NamedAssignment = {
  planId: string;
  taskId: string;
  agencies: readonly string[];
  groupIds: readonly string[];
  on: CalendarDate;
  urgency: Urgency;
  /** What becomes of periods that fell due before today; made unless told. */
  pastPeriods?: PastPeriodsChoice;
};

const allAssigned: Text = {
  vi: "Không có gì thay đổi: các cơ quan này đã được giao nhiệm vụ này từ trước. Muốn giao thêm, hãy chọn cơ quan khác.",
  en: "Nothing was changed: these agencies have this task already. Choose others to assign it further.",
};

const isUnchanged = ({ assignmentIds, existingIds, revivedIds }: Assigned) =>
  assignmentIds.length + revivedIds.length === 0 && existingIds.length > 0;

/**
 * Assigns a task to agencies named as people write them, one in each field, and to groups. Marked as urgent is what is due first for each.
 * @throws RuleViolation when a field names two agencies, or one that is not in the directory; when all of them had the task before;
 *   and as `assignTask`
 */
export async function assignNamed(
  command: CommandContext,
  { planId, taskId, agencies, groupIds, on, urgency, pastPeriods = "made" }: NamedAssignment,
): Promise<Assigned> {
  return inTransaction(command.db, async (trx) => {
    const owedFrom = owedFromBy(pastPeriods, dayOf(command.now));
    const tasks = [{ taskId, agencies, groupIds }];
    const made = valueOfOne(await assignNamedTasks({ ...command, db: trx }, { planId, tasks, on, owedFrom }));
    if (isUnchanged(made)) throw violation("agencies", allAssigned);
    if (urgency === "none" || made.assignmentIds.length === 0) return made;
    const marking = { assignmentIds: await firstDue(trx, made.assignmentIds), urgency, reason: null };
    await markUrgency({ ...command, db: trx }, marking);
    return made;
  });
}
