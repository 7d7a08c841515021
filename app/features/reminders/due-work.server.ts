/** The open work that a reminder may be about, read in sets: due days first, then the assignments due on the days that matter. */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { PartHeld } from "./addressees";
import { inPages, type PageSize, screenPages } from "./due-pages.server";
import { type AroundRow, aroundColumns, joinAround } from "./work-around.server";

/** One open assignment, or one part of it inside its lead agency, with the agencies around it. */
export type DueWork = AroundRow & {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly occurrence: string;
  readonly dueOn: CalendarDate;
  /** The day of the whole; that of an inner part may be earlier. */
  readonly wholeDueOn: CalendarDate | null;
  readonly assignedOn: CalendarDate;
  readonly workState: WorkState;
  /** The inner part, when it is one. */
  readonly part: (PartHeld & { readonly id: string }) | null;
  /** Only where a screen selects it with the rest. */
  readonly leadName?: string;
};

const columns = {
  id: "assignments.id",
  planId: "assignments.plan_id",
  taskId: "assignments.task_id",
  occurrence: "assignments.occurrence",
  assignedOn: "assignments.assigned_on",
  workState: "state.work_state",
  ...aroundColumns,
} as const;

/** Keeps what may still be urged: rows of `assignments` joined with their `state`. */
export function whereUrged(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereIn("state.work_state", ["not-started", "in-progress"]);
}

/** The days that matter of whole assignments and of inner parts, the earliest first. */
export type DueDays = { readonly works: readonly CalendarDate[]; readonly parts: readonly CalendarDate[] };

/** Every day up to and including `until` on which something is, or once was, due; one statement. */
export async function readDueDays(db: Knex, until: CalendarDate): Promise<DueDays> {
  const days = (table: string, isPart: 0 | 1) =>
    db(table)
      .where(`${table}.due_on`, "<=", until)
      .distinct(`${table}.due_on as due_on`, db.raw(`${isPart} as is_part`));
  const rows: { due_on: CalendarDate; is_part: number }[] = await days("assignments", 0)
    .union([days("due_days", 0), days("inner_part_events", 1)])
    .orderBy("due_on");
  const of = (isPart: 0 | 1) => rows.filter(({ is_part }) => is_part === isPart).map(({ due_on }) => due_on);
  return { works: of(0), parts: of(1) };
}

/** How due work is narrowed, and in which pages it is read. */
export type Reading = { readonly keep?: (query: Knex.QueryBuilder) => Knex.QueryBuilder; readonly size?: PageSize };

/** The open assignments due on one of `days`, as they stand at `now`, in pages. */
export function readDueWork(
  db: Knex,
  now: Instant,
  days: readonly CalendarDate[],
  { keep = (query) => query, size = screenPages }: Reading = {},
): AsyncGenerator<DueWork[]> {
  const statement = (some: readonly CalendarDate[]) => {
    // The original day and those set in its place are each found by an index; which one counts is asked afterwards.
    const everDue = db("assignments")
      .whereIn("assignments.due_on", [...some])
      .select("assignments.id")
      .union([
        db("due_days")
          .whereIn("due_days.due_on", [...some])
          .select("due_days.assignment_id"),
      ]);
    const query = db("assignments").join("plans", "plans.id", "assignments.plan_id").whereIn("assignments.id", everDue);
    joinAround(joinCurrentDue(joinCurrentState(query, now), now))
      .whereRaw(`${currentDueOn} in (${some.map(() => "?").join(", ")})`, [...some])
      // The statement gives the rows whole: filling them up afterwards would copy each of them.
      .select({ ...columns, dueOn: db.raw(currentDueOn), wholeDueOn: db.raw(currentDueOn), part: db.raw("null") });
    return keep(whereUrged(query));
  };
  return inPages<DueWork>({ days, size, id: { column: "assignments.id", of: ({ id }) => id }, statement });
}
