import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import { systemActor } from "~/features/accounts/system-actor";
import { recordAudits } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { obligationPages } from "./obligation-pages";
import { type Generation, missingRecords } from "./obligations";
import { periodicTasks, readLives, readRecordsByTask } from "./obligations.store.server";
import { holdPeriodicTasks, makeOwed, type OwedOfTask, type PeriodicTask } from "./periodic-tasks.server";

export type GeneratedTask = {
  readonly taskId: string;
  readonly plan: string;
  readonly task: string;
  readonly made: readonly { readonly agency: string; readonly occurrence: string; readonly due: CalendarDate | null }[];
  /** Agencies that ended without a successor; nobody answers for the period named, nor for later ones. */
  readonly orphaned: readonly { readonly agency: string; readonly occurrence: string }[];
};

function told({ task, plan }: PeriodicTask, { owed, orphaned }: Generation, nameOf: (id: string) => string): GeneratedTask {
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

async function makeAndNote(
  trx: Knex.Transaction,
  now: Instant,
  works: readonly OwedOfTask[],
  until: CalendarDate,
): Promise<void> {
  const owing = works.filter(({ owed }) => owed.length > 0);
  const ids = await makeOwed(trx, now, owing, { userId: null, agencyId: null });
  const acts = owing.map(({ of }, index) => ({
    author: authorOf(systemActor),
    action: "task.periods-generated" as const,
    objectType: "task" as const,
    objectId: of.task.id,
    data: { until, assignmentIds: ids[index] ?? [] },
  }));
  await recordAudits(trx, now, acts);
}

async function generatePage(
  trx: Knex.Transaction,
  now: Instant,
  taskIds: readonly string[],
  { until, isDryRun }: Asked,
): Promise<GeneratedTask[]> {
  const tasks = await holdPeriodicTasks(trx, taskIds, now);
  const records = await readRecordsByTask(trx, taskIds, now);
  const debtors = taskIds.flatMap((id) => records(id).debtors);
  const lives = await readLives(
    trx,
    debtors.map(({ agencyId }) => agencyId),
  );
  const works = tasks.map((of) => ({ of, ...missingRecords(of.periods, { ...records(of.task.id), lives, until }) }));
  if (!isDryRun) await makeAndNote(trx, now, works, until);
  return works.map(({ of, ...generation }) => told(of, generation, (id) => lives.get(id)?.name ?? id));
}

/**
 * Makes the records of all periodic tasks that are due up to `until` and not there yet. Nobody is newly assigned by it: an agency
 * to which a task was assigned, or its successor, gets the periods that follow. Run twice it does nothing the second time.
 * Each page of tasks is a transaction of its own, so that nobody who writes waits for all of them.
 * @returns the tasks for which something was made, or nobody is left to answer
 */
export async function generateObligations({ db, now }: { db: Knex; now: Instant }, asked: Asked): Promise<GeneratedTask[]> {
  const done: GeneratedTask[] = [];
  for (const taskIds of obligationPages(await periodicTasks(db)))
    done.push(...(await inTransaction(db, (trx) => generatePage(trx, now, taskIds, asked))));
  return done.filter(({ made, orphaned }) => made.length + orphaned.length > 0);
}
