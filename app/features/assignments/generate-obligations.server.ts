import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import { systemActor } from "~/features/accounts/system-actor";
import { recordAudit } from "~/features/audit/record-audit.server";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { holdPlan } from "~/features/plans/plan-object.server";
import { settingsOf } from "~/features/plans/row-facts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import type { PlanRow, TaskRow } from "~db/tables";
import { newAssignmentRow } from "./new-assignment";
import { type Generation, missingRecords, type Owed } from "./obligations";
import { periodicTaskIds, readLives, readTaskRecords } from "./obligations.store.server";
import { readAmendedDeadlines } from "./read-amended-deadlines.server";
import { recordAssigned } from "./record-assigned.server";

export type GeneratedTask = {
  readonly taskId: string;
  readonly plan: string;
  readonly task: string;
  readonly made: readonly { readonly agency: string; readonly occurrence: string; readonly due: CalendarDate | null }[];
  /** Agencies that ended without a successor; nobody answers for the period named, nor for later ones. */
  readonly orphaned: readonly { readonly agency: string; readonly occurrence: string }[];
};

type Loaded = { readonly task: TaskRow; readonly plan: PlanRow };

/** A periodic task with its plan, held until the transaction ends. */
export async function holdPeriodicTask(trx: Knex.Transaction, taskId: string): Promise<Loaded> {
  const named: Pick<TaskRow, "plan_id"> = await trx("tasks").where({ id: taskId }).first("plan_id");
  await holdPlan(trx, named.plan_id);
  const task: TaskRow = await trx("tasks").where({ id: taskId }).first();
  const plan: PlanRow = await trx("plans").where({ id: task.plan_id }).first();
  return { task, plan };
}

/** What a task needs to know to say which periods it has. */
export async function periodsOf(db: Knex, now: Instant, { task, plan }: Loaded) {
  const policy = deadlinePolicyOf(settingsOf(plan));
  return {
    spec: parseDeadlineSpec(task.deadline),
    period: { from: plan.period_from, to: plan.period_to },
    amended: await readAmendedDeadlines(db, task.id, now),
    context: { calendar: await loadWorkCalendar(db), policy },
  };
}

type By = { readonly userId: string | null; readonly agencyId: string | null };

/** Writes the records that are owed and begins their history. @returns their ids */
export async function makeOwed(
  trx: Knex.Transaction,
  now: Instant,
  loaded: Loaded,
  owed: readonly Owed[],
  by: By,
): Promise<string[]> {
  const rows = owed.map(({ lead, groupId, occurrence, from }) =>
    newAssignmentRow({ ...loaded, occurrence, leadId: lead.id, groupId, on: from }),
  );
  const supportIds: string[] = await trx("task_supports").where({ task_id: loaded.task.id }).pluck("agency_id");
  await insertRows(trx, "assignments", rows);
  const begun = rows.map(({ id, lead_id }) => ({ id, lead_id, supportIds }));
  await recordAssigned(trx, now, begun, by);
  return rows.map(({ id }) => id);
}

function told({ task, plan }: Loaded, { owed, orphaned }: Generation, nameOf: (id: string) => string): GeneratedTask {
  return {
    taskId: task.id,
    plan: plan.number ?? plan.title,
    task: task.text,
    made: owed.map(({ lead, occurrence }) => ({
      agency: lead.name,
      occurrence: occurrence.key,
      due: occurrence.deadline.effectiveOn,
    })),
    orphaned: orphaned.map(({ agencyId, occurrence }) => ({ agency: nameOf(agencyId), occurrence: occurrence.key })),
  };
}

type Asked = { readonly until: CalendarDate; readonly isDryRun?: boolean };

async function generateFor(
  trx: Knex.Transaction,
  now: Instant,
  taskId: string,
  { until, isDryRun }: Asked,
): Promise<GeneratedTask> {
  const loaded = await holdPeriodicTask(trx, taskId);
  const { debtors, present } = await readTaskRecords(trx, taskId, now);
  const lives = await readLives(
    trx,
    debtors.map((debtor) => debtor.agencyId),
  );
  const generation = missingRecords(await periodsOf(trx, now, loaded), { debtors, lives, present, until });
  if (generation.owed.length > 0 && !isDryRun) {
    const assignmentIds = await makeOwed(trx, now, loaded, generation.owed, { userId: null, agencyId: null });
    await recordAudit(trx, authorOf(systemActor), now, {
      action: "task.periods-generated",
      objectType: "task",
      objectId: taskId,
      data: { until, assignmentIds },
    });
  }
  return told(loaded, generation, (id) => lives.get(id)?.name ?? id);
}

/**
 * Makes the records of all periodic tasks that are due up to `until` and not there yet. Nobody is newly assigned by it: an agency
 * to which a task was assigned, or its successor, gets the periods that follow. Run twice it does nothing the second time.
 * @returns the tasks for which something was made, or nobody is left to answer
 */
export async function generateObligations({ db, now }: { db: Knex; now: Instant }, asked: Asked): Promise<GeneratedTask[]> {
  const done: GeneratedTask[] = [];
  for (const taskId of await periodicTaskIds(db)) {
    const task = await inTransaction(db, (trx) => generateFor(trx, now, taskId, asked));
    if (task.made.length + task.orphaned.length > 0) done.push(task);
  }
  return done;
}
