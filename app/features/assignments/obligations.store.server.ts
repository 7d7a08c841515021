import type { Knex } from "knex";
import type { AgencyLevel } from "~/features/agencies/agency";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
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
  lead_id: string;
  occurrence: string;
  group_id: string | null;
  assigned_on: CalendarDate;
  period_from: CalendarDate;
  period_to: CalendarDate;
  work_state: string;
};

/** Tasks with a periodic deadline that have been assigned, oldest plan first. */
export async function periodicTaskIds(db: Knex): Promise<string[]> {
  return db("tasks")
    .whereNull("removed_at")
    .andWhere("deadline", "like", '%"kind":"periodic"%')
    .whereExists(db("assignments").whereRaw("assignments.task_id = tasks.id").select(db.raw("1")))
    .orderBy("plan_id")
    .orderBy("position")
    .pluck("id");
}

/**
 * Reads a task's records at `now`. An agency owes the task as long as its last record was not withdrawn; then also the periods
 * to come.
 */
export async function readTaskRecords(db: Knex, taskId: string, now: Instant): Promise<TaskRecords> {
  const rows: Row[] = await joinCurrentState(db("assignments"), now)
    .where("assignments.task_id", taskId)
    .whereNotNull("assignments.period_to")
    .orderBy("assignments.period_to")
    .select("assignments.*", "state.work_state");
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

const toLife = (row: AgencyRow): AgencyLife => ({
  id: row.id,
  name: row.name,
  level: row.level as AgencyLevel,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  successorId: row.successor_id,
});

/** These agencies and all that took over from them, by id; one statement for each step of succession. */
export async function readLives(db: Knex, agencyIds: readonly string[]): Promise<Lives> {
  const lives = new Map<string, AgencyLife>();
  let wanted = [...new Set(agencyIds)];
  while (wanted.length > 0) {
    const rows: AgencyRow[] = await db("agencies").whereIn("id", wanted);
    for (const row of rows) lives.set(row.id, toLife(row));
    wanted = rows.flatMap((row) => (row.successor_id !== null && !lives.has(row.successor_id) ? [row.successor_id] : []));
  }
  return lives;
}
