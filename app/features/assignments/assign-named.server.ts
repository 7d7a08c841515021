import type { CommandContext } from "~/features/accounts/context";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { assignTask } from "./assign-task.server";
import { typedLeads } from "./typed-leads.server";

export type NamedAssignment = {
  planId: string;
  taskId: string;
  agencies: readonly string[];
  groupIds: readonly string[];
  on: CalendarDate;
};

/**
 * Assigns a task to agencies named as people write them, one in each field, and to groups.
 * @throws RuleViolation when a field names two agencies, or one that is not in the directory; and as `assignTask`
 */
export async function assignNamed(command: CommandContext, { planId, taskId, agencies, groupIds, on }: NamedAssignment) {
  return inTransaction(command.db, async (trx) => {
    const { permission } = await loadVisiblePlan(trx, command.actor, planId);
    const task = await trx("tasks").where({ id: taskId, plan_id: planId }).first("id");
    if (!task) throw new NotFound();
    const near = (permission.owners ?? []).map((owner) => owner.path);
    const agencyIds = await typedLeads(trx, { typed: agencies, on, near });
    return assignTask({ ...command, db: trx }, { taskId, agencyIds, groupIds, on });
  });
}
