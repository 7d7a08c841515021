import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { type Closing, type ClosingSet, closedText, closingOn, nearestClosing } from "./closing";
import { currentDueOn, joinCurrentDue } from "./current-due.server";

type Row = ClosingSet & { due_on: CalendarDate | null; reopened_until: CalendarDate | null };

/** How an assignment stands to its closing at `now`; one statement. Null when no closing day is set. */
export async function readClosing(db: Knex, assignmentId: string, now: Instant): Promise<Closing | null> {
  const rows: Row[] = await joinCurrentDue(db("assignments"), now)
    .join("closings", "closings.plan_id", "assignments.plan_id")
    .where("assignments.id", assignmentId)
    .where("closings.set_at", "<=", now)
    .where((task) => task.whereNull("closings.task_id").orWhereRaw("closings.task_id = assignments.task_id"))
    .where((time) => time.whereNull("closings.occurrence").orWhereRaw("closings.occurrence = assignments.occurrence"))
    .orderBy([
      { column: "closings.set_at", order: "desc" },
      { column: "closings.id", order: "desc" },
    ])
    .select(
      "closings.task_id",
      "closings.occurrence",
      "closings.closes_on",
      db.raw(`${currentDueOn} as due_on`),
      db("reopenings")
        .whereRaw("reopenings.assignment_id = assignments.id")
        .where("reopenings.set_at", "<=", now)
        .max("reopenings.until_on")
        .as("reopened_until"),
    );
  const [first] = rows;
  if (!first) return null;
  return closingOn(dayOf(now), { closesOn: nearestClosing(rows), dueOn: first.due_on, reopenedUntil: first.reopened_until });
}

/** @throws RuleViolation when nothing is taken any more for the assignment; it says why and who can open it */
export async function mustBeOpen(trx: Knex.Transaction, assignmentId: string, now: Instant): Promise<void> {
  const closing = await readClosing(trx, assignmentId, now);
  if (closing?.isClosed) throw violation(null, closedText(closing.closesOn));
}
