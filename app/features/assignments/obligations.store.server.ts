import type { Knex } from "knex";
import type { AgencyLevel } from "~/features/agencies/agency";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";
import type { AgencyRow } from "~db/tables";
import { joinCurrentState } from "./current-state.server";
import { type AgencyLife, type Debtor, type Lives, recordKey, type StandingRecord } from "./obligations";

/** The records of one periodic task: who owes it, and what is there. */
export type TaskRecords = {
  readonly debtors: readonly Debtor[];
  readonly present: ReadonlySet<string>;
  readonly standing: readonly StandingRecord[];
};

type Row = {
  id: string;
  task_id: string;
  lead_id: string;
  occurrence: string;
  group_id: string | null;
  assigned_on: CalendarDate;
  period_from: CalendarDate;
  period_to: CalendarDate;
  work_state: string;
};

/** Tasks with a periodic deadline that have been assigned, oldest plan first, each with how many records it has. */
export async function periodicTasks(db: Knex): Promise<{ id: string; records: number }[]> {
  const records = db("assignments").whereRaw("assignments.task_id = tasks.id").count("*");
  const tasks: { id: string; records: number | string }[] = await db("tasks")
    .whereNull("removed_at")
    .andWhere("deadline", "like", '%"kind":"periodic"%')
    .orderBy("plan_id")
    .orderBy("position")
    .select("id", records.as("records"));
  return tasks.map(({ id, records: count }) => ({ id, records: Number(count) })).filter(({ records: count }) => count > 0);
}

function recordsOf(rows: readonly Row[]): TaskRecords {
  const last = new Map(rows.map((row) => [row.lead_id, row]));
  const first = new Map([...rows].reverse().map((row) => [row.lead_id, row]));
  const owing = [...last.values()].filter((row) => row.work_state !== "cancelled");
  return {
    debtors: owing.map((row) => ({
      agencyId: row.lead_id,
      groupId: row.group_id,
      from: first.get(row.lead_id)?.assigned_on ?? row.assigned_on,
    })),
    present: new Set(rows.map((row) => recordKey(row.occurrence, row.lead_id))),
    standing: rows.map((row) => ({
      id: row.id,
      leadId: row.lead_id,
      groupId: row.group_id,
      occurrence: row.occurrence,
      windowFrom: row.period_from,
      windowTo: row.period_to,
      isUntouched: row.work_state === "not-started",
    })),
  };
}

const columns = ["id", "task_id", "lead_id", "occurrence", "group_id", "assigned_on", "period_from", "period_to"] as const;

/**
 * Reads the records of tasks at `now`. An agency owes a task as long as its last record was not withdrawn; then also the periods
 * to come.
 */
export async function readRecordsByTask(
  db: Knex,
  taskIds: readonly string[],
  now: Instant,
): Promise<(taskId: string) => TaskRecords> {
  const rows: Row[] = [];
  for (const part of inParts(taskIds)) {
    const some: Row[] = await joinCurrentState(db("assignments"), now)
      .whereIn("assignments.task_id", part)
      .whereNotNull("assignments.period_to")
      .orderBy("assignments.period_to")
      .select(...columns.map((column) => `assignments.${column}`), "state.work_state");
    rows.push(...some);
  }
  const byTask = groupBy(rows, ({ task_id }) => task_id);
  return (taskId) => recordsOf(byTask.get(taskId) ?? []);
}

/** As `readRecordsByTask`, of one task. */
export async function readTaskRecords(db: Knex, taskId: string, now: Instant): Promise<TaskRecords> {
  return (await readRecordsByTask(db, [taskId], now))(taskId);
}

const toLife = (row: AgencyRow): AgencyLife => ({
  id: row.id,
  name: row.name,
  level: row.level as AgencyLevel,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  successorId: row.successor_id,
});

/** These agencies and all that took over from them, by id; a statement for each step of succession and 200 agencies. */
export async function readLives(db: Knex, agencyIds: readonly string[]): Promise<Lives> {
  const lives = new Map<string, AgencyLife>();
  let wanted = [...new Set(agencyIds)];
  while (wanted.length > 0) {
    const rows: AgencyRow[] = [];
    for (const part of inParts(wanted)) rows.push(...(await db("agencies").whereIn("id", part)));
    for (const row of rows) lives.set(row.id, toLife(row));
    const heirs = rows.flatMap(({ successor_id }) => (successor_id !== null && !lives.has(successor_id) ? [successor_id] : []));
    wanted = [...new Set(heirs)];
  }
  return lives;
}
