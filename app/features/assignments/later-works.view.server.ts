import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { joinCurrentState } from "./current-state.server";

/** Work of a plan to which more happened after the moment looked at. */
export type LaterWorks = {
  /** The last day of it. */
  readonly laterOn: CalendarDate;
  readonly total: number;
  /** The first of them, as many as are named. */
  readonly works: readonly {
    readonly id: string;
    readonly lead: string;
    readonly task: string;
    readonly laterOn: CalendarDate;
  }[];
};

type Scope = {
  readonly planId: string;
  readonly taskId?: string | null;
  readonly occurrence?: string | null;
  readonly now: Instant;
};

// So many names as a reader takes in at once.
const mostNamed = 5;

/** The open works of a plan to which more happened after `now`, so that nothing can be told to them before; null when there is none. One statement. */
export async function laterWorks(db: Knex, { planId, taskId = null, occurrence = null, now }: Scope): Promise<LaterWorks | null> {
  const query = joinCurrentState(db("assignments"), now)
    .join("assignment_events", "assignment_events.assignment_id", "assignments.id")
    .join("agencies", "agencies.id", "assignments.lead_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .where("assignments.plan_id", planId)
    .whereNotIn("state.work_state", ["completed", "cancelled"])
    .where("assignment_events.at", ">", now);
  if (taskId !== null) query.where("assignments.task_id", taskId);
  if (occurrence !== null) query.where("assignments.occurrence", occurrence);
  const rows: (LaterWorks["works"][number] & { total: number | string })[] = await query
    .groupBy("assignments.id", "agencies.name", "tasks.text")
    .orderBy([{ column: "laterOn", order: "desc" }, { column: "agencies.name" }, { column: "assignments.id" }])
    .limit(mostNamed)
    .select({
      id: "assignments.id",
      lead: "agencies.name",
      task: "tasks.text",
      laterOn: db.raw("max(assignment_events.on_day)"),
      total: db.raw("count(*) over ()"),
    });
  const [first] = rows;
  if (!first) return null;
  return { laterOn: first.laterOn, total: Number(first.total), works: rows.map(({ total: _total, ...work }) => work) };
}
