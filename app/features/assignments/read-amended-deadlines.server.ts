import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { AmendedDeadlineRow } from "~db/tables";
import type { AmendedDeadline } from "./amended-deadline";

type Row = AmendedDeadlineRow & { number: string; issued_on: CalendarDate };

/** What documents recorded up to `now` say of the deadline of a task, in the order in which they were recorded. */
export async function readAmendedDeadlines(db: Knex, taskId: string, now: Instant): Promise<AmendedDeadline[]> {
  const rows: Row[] = await db("amended_deadlines")
    .join("plan_amendments", "plan_amendments.id", "amended_deadlines.amendment_id")
    .where("amended_deadlines.task_id", taskId)
    .andWhere("amended_deadlines.set_at", "<=", now)
    .orderBy("amended_deadlines.seq")
    .select("amended_deadlines.*", "plan_amendments.number", "plan_amendments.issued_on");
  return rows.map((row) => ({
    occurrence: row.occurrence,
    on: row.on_day,
    isOnward: row.onward === 1,
    document: { id: row.amendment_id, number: row.number, issuedOn: row.issued_on },
  }));
}
