import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { can, type PermissionObject } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { type Reach, readReach } from "~/features/agencies/reach.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { DeadlineContext, DeadlinePolicy } from "~/features/calendar/deadline";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { type Occurrence, specForLevel } from "~/features/calendar/occurrences";
import { holdPlan } from "~/features/plans/plan-object.server";
import { type CalendarDate, maxDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { AssignmentRow, PlanRow, TaskRow } from "~db/tables";
import { leadsOn } from "./lead.store.server";
import { newAssignmentRow } from "./new-assignment";
import { generatedUntil } from "./obligations";
import { leadAlsoSupports } from "./one-lead";
import { plannedOccurrences } from "./planned-occurrence";
import { readAmendedDeadlines } from "./read-amended-deadlines.server";
import { recordAssigned, reviveWithdrawn } from "./record-assigned.server";

export type TaskAssignment = {
  taskId: string;
  agencyIds: readonly string[];
  groupIds: readonly string[];
  /** The day it takes effect and the groups are read; today unless given. */
  on?: CalendarDate;
  /** Periodic work due later is generated later; two years ahead unless given. */
  occurrencesDueUntil?: CalendarDate;
};
type Loaded = { task: TaskRow; plan: PlanRow; permission: PermissionObject; supportIds: string[]; reach: Reach };

async function loadTask(trx: Knex.Transaction, taskId: string, on: CalendarDate): Promise<Loaded> {
  const named = await trx("tasks").where({ id: taskId }).first("plan_id");
  if (!named) throw new NotFound();
  // The plan is held before its task is read: the task may not change while it is being assigned.
  await holdPlan(trx, named.plan_id);
  const task: TaskRow | undefined = await trx("tasks").where({ id: taskId }).whereNull("removed_at").first();
  if (!task) throw new NotFound();
  const plan: PlanRow = await trx("plans").where({ id: task.plan_id }).first();
  const owners: { id: string; path: string }[] = await trx("agencies")
    .whereIn("id", [plan.issuer_id, plan.standing_id])
    .select("id", "path");
  const issuer = owners.find((owner) => owner.id === plan.issuer_id);
  const reach = await readReach(trx, issuer ?? { id: plan.issuer_id, path: "" }, on);
  const supportIds: string[] = await trx("task_supports").where({ task_id: taskId }).pluck("agency_id");
  return { task, plan, permission: { owners }, supportIds, reach };
}

async function deadlineContext(trx: Knex.Transaction, plan: PlanRow): Promise<DeadlineContext> {
  const policy = { beforeMeans: plan.before_means, weekend: plan.weekend_rule } as DeadlinePolicy;
  return { calendar: await loadWorkCalendar(trx), policy };
}

/**
 * Assigns a task to agencies and groups: one assignment for each occurrence and lead agency. What is assigned
 * already is left as it is, so assigning again after a group has grown adds only the new members; what was
 * withdrawn begins anew.
 * @returns ids of the assignments made, of those that were there before, and of those among them that begin anew
 * @throws RuleViolation when an agency supports the task already, is unknown, not valid on the day, or beyond the plan's reach
 */
export async function assignTask(
  { db, actor, now }: CommandContext,
  { taskId, agencyIds, groupIds, on = dayOf(now), occurrencesDueUntil }: TaskAssignment,
): Promise<{ assignmentIds: string[]; existingIds: string[]; revivedIds: string[] }> {
  const until = occurrencesDueUntil ?? generatedUntil(maxDate(on, dayOf(now)));
  return inTransaction(db, async (trx) => {
    const loaded = await loadTask(trx, taskId, on);
    const { plan, permission, supportIds } = loaded;
    const grant = requirePermission(actor, "assignment.assign", permission, { seen: can(actor, "plan.read", permission) });
    const leads = await leadsOn(trx, { agencyIds, groupIds, on, reach: loaded.reach });
    const both = leads.filter((lead) => supportIds.includes(lead.id));
    if (both.length > 0) throw violation("agencies", leadAlsoSupports(both.map((lead) => lead.name)));
    const amended = await readAmendedDeadlines(trx, taskId, now);
    const bounds = { period: { from: plan.period_from, to: plan.period_to }, amended, on, until };
    const context = await deadlineContext(trx, plan);
    const spec = parseDeadlineSpec(loaded.task.deadline);
    const planned = new Map<string, Occurrence[]>();
    for (const { level } of leads)
      if (!planned.has(level)) planned.set(level, plannedOccurrences(specForLevel(spec, level), bounds, context));
    const present: AssignmentRow[] = await trx("assignments").where({ task_id: taskId });
    const there = new Map(present.map((row) => [`${row.occurrence} ${row.lead_id}`, row.id]));
    const { task } = loaded;
    const wanted = leads.flatMap(({ id: leadId, level, groupId }) =>
      (planned.get(level) ?? []).map((occurrence) => newAssignmentRow({ task, plan, occurrence, leadId, groupId, on })),
    );
    const rows = wanted.filter((row) => !there.has(`${row.occurrence} ${row.lead_id}`));
    const existingIds = wanted.flatMap((row) => there.get(`${row.occurrence} ${row.lead_id}`) ?? []);
    const assignmentIds = rows.map((row) => row.id);
    const by = { userId: actor.userId, agencyId: grant.agencyId, supportIds };
    const days = new Map(wanted.map((row) => [there.get(`${row.occurrence} ${row.lead_id}`) ?? "", row]));
    const revivedIds = await reviveWithdrawn(trx, now, existingIds, { ...by, dayNow: (id) => days.get(id) });
    if (rows.length + revivedIds.length === 0) return { assignmentIds, existingIds, revivedIds };
    await trx.batchInsert("assignments", rows, 200);
    const leadOf = new Map(rows.map((row) => [row.id, row.lead_id]));
    await recordAssigned(trx, now, { assignmentIds, leadOf }, by);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "task.assigned",
      objectType: "task",
      objectId: taskId,
      data: { on, agencyIds, groupIds, assignmentIds, revivedIds },
    });
    return { assignmentIds, existingIds, revivedIds };
  });
}
