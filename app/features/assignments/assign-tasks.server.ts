import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { placedAgencies } from "~/features/agencies/agency-paths.server";
import { readReach } from "~/features/agencies/reach.server";
import { type AuditAct, recordAudits } from "~/features/audit/record-audit.server";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { holdPlan } from "~/features/plans/plan-object.server";
import { isRevoked } from "~/features/plans/revoked-plans.server";
import { type CalendarDate, maxDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { goOn, made, type Outcome } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import type { PlanRow } from "~db/tables";
import { type AssignableTask, loadAssignableTasks } from "./assignable-tasks.store.server";
import { type Lead, leadsAmong, leadsOnly, type NamedLeads } from "./lead";
import { readLeadGround } from "./lead.store.server";
import { assignmentsOf, type PlanOfWork, type TaskAssignments } from "./new-assignments";
import { generatedUntil } from "./obligations";
import { planOfWork } from "./plan-of-work.server";
import { recordAssigned, reviveWithdrawn } from "./record-assigned.server";

export type TaskLeads = NamedLeads & { readonly taskId: string };
export type TaskAssignmentsAsked = {
  readonly planId: string;
  /** Each task once. */
  readonly tasks: readonly TaskLeads[];
  /** The day it takes effect and the groups are read; today unless given. */
  readonly on?: CalendarDate;
  /** Periodic work due later is generated later; two years ahead unless given. */
  readonly occurrencesDueUntil?: CalendarDate;
  /** Periods that fell due before this day are left out for good, as are those before `on`. */
  readonly owedFrom?: CalendarDate;
};

/** Ids of the assignments that were made, of those that were there before, and of those among them that begin anew. */
export type Assigned = {
  readonly assignmentIds: readonly string[];
  readonly existingIds: readonly string[];
  readonly revivedIds: readonly string[];
};

async function loadPlan(trx: Knex.Transaction, actor: Actor, planId: string) {
  // The plan is held before its tasks are read: they may not change while they are being assigned.
  await holdPlan(trx, planId);
  const plan: PlanRow | undefined = await trx("plans").where({ id: planId }).first();
  if (!plan) throw new NotFound();
  const owners = await placedAgencies(trx, [plan.issuer_id, plan.standing_id]);
  const object = { owners, isRevoked: await isRevoked(trx, planId) };
  const grant = requirePermission(actor, "assignment.assign", object, { seen: can(actor, "plan.read", object) });
  return { plan, grant, issuer: owners.find(({ id }) => id === plan.issuer_id) ?? { id: plan.issuer_id, path: "" } };
}

type Work = AssignableTask & { readonly asked: TaskLeads; readonly leads: readonly Lead[] };
type Making = TaskAssignments & { readonly work: Work };
type By = { readonly userId: string; readonly agencyId: string };

async function write(trx: Knex.Transaction, now: Instant, makings: readonly Making[], by: By): Promise<Assigned[]> {
  const there = makings.flatMap(({ existing, work: { supportIds } }) =>
    existing.map(({ id, now: dayNow }) => ({ id, dayNow, supportIds })),
  );
  const revived = await reviveWithdrawn(trx, now, there, by);
  const fresh = makings.flatMap(({ rows, work: { supportIds } }) => rows.map((row) => ({ row, supportIds })));
  await insertRows(
    trx,
    "assignments",
    fresh.map(({ row }) => row),
  );
  const begun = fresh.map(({ row: { id, lead_id }, supportIds }) => ({ id, lead_id, supportIds }));
  await recordAssigned(trx, now, begun, by);
  return makings.map(({ rows, existing }) => {
    const existingIds = existing.map(({ id }) => id);
    return { assignmentIds: rows.map(({ id }) => id), existingIds, revivedIds: existingIds.filter((id) => revived.has(id)) };
  });
}

// Twenty periodic tasks of every commune are half a million assignments: they are made and written some thousands at a time.
const mostWaiting = 5_000;

async function makeAll(trx: Knex.Transaction, now: Instant, works: readonly Work[], of: PlanOfWork, by: By): Promise<Assigned[]> {
  const done: Assigned[] = [];
  let [waiting, size]: [Making[], number] = [[], 0];
  for (const work of works) {
    const making = { work, ...assignmentsOf(work, of) };
    waiting.push(making);
    size += making.rows.length + making.existing.length;
    if (size < mostWaiting) continue;
    done.push(...(await write(trx, now, waiting, by)));
    [waiting, size] = [[], 0];
  }
  return [...done, ...(await write(trx, now, waiting, by))];
}

function actsOf(works: readonly Work[], assigned: readonly Assigned[], on: CalendarDate, author: AuditAct["author"]): AuditAct[] {
  return works.flatMap(({ taskId, asked: { agencyIds, groupIds } }, index) => {
    const { assignmentIds = [], revivedIds = [] } = assigned[index] ?? {};
    if (assignmentIds.length + revivedIds.length === 0) return [];
    const data = { on, agencyIds, groupIds, assignmentIds, revivedIds };
    return [{ author, action: "task.assigned", objectType: "task", objectId: taskId, data }];
  });
}

/** Who leads each task, or why they may not. */
function workOf(asked: TaskLeads, task: AssignableTask, leads: Outcome<readonly Lead[]>): Outcome<Work> {
  const checked = leads.ok ? leadsOnly(leads.value, task.supportIds) : leads;
  return checked.ok ? made({ ...task, asked, leads: checked.value }) : checked;
}

/**
 * Assigns tasks of a plan to agencies and groups, each task tried by itself: one assignment for each occurrence and lead agency. What
 * is assigned already is left as it is, so assigning again after a group has grown adds only the new members; what was withdrawn
 * begins anew.
 * @returns for each task what was made; refused when an agency supports the task already, is unknown, not valid on the day, or
 *   beyond the plan's reach
 * @throws NotFound, Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function assignTasks(
  { db, actor, now }: CommandContext,
  { planId, tasks, on = dayOf(now), occurrencesDueUntil, owedFrom = on }: TaskAssignmentsAsked,
): Promise<Outcome<Assigned>[]> {
  const until = occurrencesDueUntil ?? generatedUntil(maxDate(on, dayOf(now)));
  return inTransaction(db, async (trx) => {
    const { plan, grant, issuer } = await loadPlan(trx, actor, planId);
    const loaded = await loadAssignableTasks(trx, { planId, taskIds: tasks.map(({ taskId }) => taskId), now });
    const ground = await readLeadGround(trx, tasks, { on, reach: await readReach(trx, issuer, on) });
    const works = tasks.map((asked) => workOf(asked, loaded.get(asked.taskId) as AssignableTask, leadsAmong(asked, ground)));
    const of = planOfWork(plan, await loadWorkCalendar(trx), { on, owedFrom: maxDate(on, owedFrom), until });
    return goOn(works, async (right) => {
      const assigned = await makeAll(trx, now, right, of, byOf(actor, grant));
      await recordAudits(trx, now, actsOf(right, assigned, on, authorOf(actor, grant)));
      return assigned.map(made);
    });
  });
}

const byOf = ({ userId }: Actor, { agencyId }: Grant): By => ({ userId, agencyId });
