import type { Knex } from "knex";
import type { CommandContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { inParts } from "~/lib/in-parts";
import { valueOfOne } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { assignNamedTasks } from "./assign-named-tasks.server";
import type { Assigned } from "./assign-tasks.server";
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

/** Of these assignments, the one of each agency that is due first. */
async function firstDue(trx: Knex.Transaction, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string; lead_id: string }[] = [];
  for (const part of inParts(ids))
    rows.push(...(await trx("assignments").whereIn("id", part).orderBy(["due_on", "id"]).select("id", "lead_id", "due_on")));
  return [...groupBy(rows, (row) => row.lead_id).values()].flatMap(([first]) => first?.id ?? []);
}

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
