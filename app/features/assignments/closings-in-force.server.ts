import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { type Closing, type ClosingSet, closingOn, nearestClosing } from "./closing";

/** What has to be known of an assignment to say whether it is closed. */
type Closable = {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly occurrence: string;
  readonly dueOn: CalendarDate | null;
};

/** How an assignment stands to its closing on a day; null when no closing day is set. */
export type ClosingsInForce = (work: Closable, day: CalendarDate) => Closing | null;

type Row = Omit<ClosingSet, "closes_on"> & { plan_id: string; on_day: CalendarDate | null; assignment_id: string | null };

function latest(rows: readonly Row[]): CalendarDate | null {
  return rows.reduce<CalendarDate | null>((last, { on_day }) => (last === null || (on_day ?? "") > last ? on_day : last), null);
}

/**
 * Every closing and reopening set up to `now`, for asking of many assignments at once; one statement. There is a row for each
 * decision of a secretariat, not for each assignment, so all of them are held.
 */
export async function readClosings(db: Knex, now: Instant): Promise<ClosingsInForce> {
  const reopened = db("reopenings")
    .join("assignments", "assignments.id", "reopenings.assignment_id")
    .where("reopenings.set_at", "<=", now)
    .select({ plan_id: "assignments.plan_id", task_id: "assignments.task_id", occurrence: "assignments.occurrence" })
    .select({
      on_day: "reopenings.until_on",
      assignment_id: "reopenings.assignment_id",
      set_at: "reopenings.set_at",
      id: "reopenings.id",
    });
  const rows: Row[] = await db("closings")
    .where("closings.set_at", "<=", now)
    .select({ plan_id: "closings.plan_id", task_id: "closings.task_id", occurrence: "closings.occurrence" })
    .select({ on_day: "closings.closes_on", assignment_id: db.raw("null"), set_at: "closings.set_at", id: "closings.id" })
    .unionAll([reopened])
    .orderBy([
      { column: "set_at", order: "desc" },
      { column: "id", order: "desc" },
    ]);
  const closings = groupBy(
    rows.filter((row) => row.assignment_id === null),
    (row) => row.plan_id,
  );
  const reopenings = groupBy(
    rows.filter((row) => row.assignment_id !== null),
    (row) => row.assignment_id ?? "",
  );
  return ({ id, planId, taskId, occurrence, dueOn }, day) => {
    const ofPlan = closings.get(planId);
    if (!ofPlan) return null;
    const own = ofPlan.filter(
      (row) => (row.task_id === null || row.task_id === taskId) && (row.occurrence === null || row.occurrence === occurrence),
    );
    const closesOn = nearestClosing(own.map(({ on_day, ...scope }) => ({ ...scope, closes_on: on_day })));
    return closingOn(day, { closesOn, dueOn, reopenedUntil: latest(reopenings.get(id) ?? []) });
  };
}
