import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";
import type { AmendedDeadlineRow } from "~db/tables";
import type { AmendedDeadline } from "./amended-deadline";

type Row = AmendedDeadlineRow & { number: string; issued_on: CalendarDate };

const toAmended = (row: Row): AmendedDeadline => ({
  occurrence: row.occurrence,
  on: row.on_day,
  isOnward: row.onward === 1,
  document: { id: row.amendment_id, number: row.number, issuedOn: row.issued_on },
});

/** What documents recorded up to `now` say of the deadlines of tasks, by task, in the order in which they were recorded. */
export async function readAmendedByTask(
  db: Knex,
  taskIds: readonly string[],
  now: Instant,
): Promise<(taskId: string) => AmendedDeadline[]> {
  const rows: Row[] = [];
  for (const part of inParts(taskIds)) {
    const some: Row[] = await db("amended_deadlines")
      .join("plan_amendments", "plan_amendments.id", "amended_deadlines.amendment_id")
      .whereIn("amended_deadlines.task_id", part)
      .andWhere("amended_deadlines.set_at", "<=", now)
      .orderBy("amended_deadlines.seq")
      .select("amended_deadlines.*", "plan_amendments.number", "plan_amendments.issued_on");
    rows.push(...some);
  }
  const byTask = groupBy(rows, ({ task_id }) => task_id);
  return (taskId) => (byTask.get(taskId) ?? []).map(toAmended);
}

/** What documents recorded up to `now` say of the deadline of a task, in the order in which they were recorded. */
export async function readAmendedDeadlines(db: Knex, taskId: string, now: Instant): Promise<AmendedDeadline[]> {
  const ofTask = await readAmendedByTask(db, [taskId], now);
  return ofTask(taskId);
}
