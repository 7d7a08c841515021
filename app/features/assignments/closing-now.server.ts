import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import { type Closing, type ClosingSet, closedText, closingOn, nearestClosing } from "./closing";
import { currentDueOn, joinCurrentDue } from "./current-due.server";

type Row = ClosingSet & { id: string; due_on: CalendarDate | null; reopened_until: CalendarDate | null };

function closingRows(db: Knex, now: Instant): Knex.QueryBuilder {
  return joinCurrentDue(db("assignments"), now)
    .join("closings", "closings.plan_id", "assignments.plan_id")
    .where("closings.set_at", "<=", now)
    .where((task) => task.whereNull("closings.task_id").orWhereRaw("closings.task_id = assignments.task_id"))
    .where((time) => time.whereNull("closings.occurrence").orWhereRaw("closings.occurrence = assignments.occurrence"))
    .orderBy([
      { column: "closings.set_at", order: "desc" },
      { column: "closings.id", order: "desc" },
    ])
    .select(
      "assignments.id",
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
}

function closingOf(rows: readonly Row[], now: Instant): Closing | null {
  const [first] = rows;
  if (!first) return null;
  return closingOn(dayOf(now), { closesOn: nearestClosing(rows), dueOn: first.due_on, reopenedUntil: first.reopened_until });
}

/** How an assignment stands to its closing at `now`; one statement. Null when no closing day is set. */
export async function readClosing(db: Knex, assignmentId: string, now: Instant): Promise<Closing | null> {
  return closingOf(await closingRows(db, now).where("assignments.id", assignmentId), now);
}

/** The same for every assignment of a plan, by id; those without a closing day are left out. */
export async function readPlanClosings(db: Knex, planId: string, now: Instant): Promise<ReadonlyMap<string, Closing>> {
  const rows: Row[] = await closingRows(db, now).where("assignments.plan_id", planId);
  const closings = [...groupBy(rows, (row) => row.id)].map(([id, own]) => [id, closingOf(own, now)] as const);
  return new Map(closings.filter((entry): entry is [string, Closing] => entry[1] !== null));
}

/** @throws RuleViolation when nothing is taken any more for the assignment; it says why and who can open it */
export async function mustBeOpen(trx: Knex.Transaction, assignmentId: string, now: Instant): Promise<void> {
  const closing = await readClosing(trx, assignmentId, now);
  if (closing?.isClosed) throw violation(null, closedText(closing.closesOn));
}
