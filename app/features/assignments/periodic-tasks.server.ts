/** Periodic tasks as a change of their records needs them: held with their plans, and with all that says which periods they have. */
import type { Knex } from "knex";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { holdPlans } from "~/features/plans/plan-object.server";
import { settingsOf } from "~/features/plans/row-facts.server";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { insertRows } from "~db/insert-rows";
import type { PlanRow, TaskRow } from "~db/tables";
import { newAssignmentRow } from "./new-assignment";
import type { Owed, TaskPeriods } from "./obligations";
import { readAmendedByTask } from "./read-amended-deadlines.server";
import { recordAssigned } from "./record-assigned.server";

/** A periodic task with its plan, who supports it, and what says which periods it has. */
export type PeriodicTask = {
  readonly task: TaskRow;
  readonly plan: PlanRow;
  readonly supportIds: readonly string[];
  readonly periods: TaskPeriods;
};

async function supportsOf(db: Knex, taskIds: readonly string[]): Promise<(taskId: string) => string[]> {
  const rows: { task_id: string; agency_id: string }[] = await db("task_supports").whereIn("task_id", [...taskIds]);
  const byTask = groupBy(rows, ({ task_id }) => task_id);
  return (taskId) => (byTask.get(taskId) ?? []).map(({ agency_id }) => agency_id);
}

/**
 * Periodic tasks, held with their plans until the transaction ends; those that were taken out of their plans meanwhile are left
 * out. Seven statements, however many tasks.
 * @param taskIds at most 200
 */
export async function holdPeriodicTasks(
  trx: Knex.Transaction,
  taskIds: readonly string[],
  now: Instant,
): Promise<PeriodicTask[]> {
  const named: string[] = await trx("tasks").whereIn("id", taskIds).distinct().pluck("plan_id");
  await holdPlans(trx, named);
  const rows: TaskRow[] = await trx("tasks").whereIn("id", taskIds).whereNull("removed_at");
  const tasks = new Map(rows.map((task) => [task.id, task]));
  const planRows: PlanRow[] = await trx("plans").whereIn("id", named);
  const plans = new Map(planRows.map((plan) => [plan.id, plan]));
  const [amended, supports] = [await readAmendedByTask(trx, taskIds, now), await supportsOf(trx, taskIds)];
  const calendar = await loadWorkCalendar(trx);
  return taskIds.flatMap((id) => {
    const task = tasks.get(id);
    const plan = task && plans.get(task.plan_id);
    if (!plan) return [];
    const periods = {
      spec: parseDeadlineSpec(task.deadline),
      period: { from: plan.period_from, to: plan.period_to },
      issuedOn: plan.issued_on,
      amended: amended(id),
      context: { calendar, policy: deadlinePolicyOf(settingsOf(plan)) },
    };
    return [{ task, plan, supportIds: supports(id), periods }];
  });
}

type By = { readonly userId: string | null; readonly agencyId: string | null };

/** What is owed of one periodic task. */
export type OwedOfTask = { readonly of: PeriodicTask; readonly owed: readonly Owed[] };

/** Writes the records that are owed and begins their history, of all tasks together. @returns the ids of each task's records, in the order given */
export async function makeOwed(trx: Knex.Transaction, now: Instant, works: readonly OwedOfTask[], by: By): Promise<string[][]> {
  const made = works.map(({ of, owed }) => ({
    supportIds: of.supportIds,
    rows: owed.map(({ lead, groupId, occurrence, from }) =>
      newAssignmentRow({ ...of, occurrence, leadId: lead.id, groupId, on: from }),
    ),
  }));
  const all = made.flatMap(({ rows }) => rows);
  await insertRows(trx, "assignments", all);
  const begun = made.flatMap(({ rows, supportIds }) => rows.map(({ id, lead_id }) => ({ id, lead_id, supportIds })));
  await recordAssigned(trx, now, begun, by);
  return made.map(({ rows }) => rows.map(({ id }) => id));
}
