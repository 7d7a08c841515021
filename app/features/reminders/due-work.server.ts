/** The open work that a reminder may be about, read in sets: due days first, then the assignments due on the days that matter. */
import type { Knex } from "knex";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Around } from "./addressees";

/** One open assignment, with the agencies around it. */
export type DueWork = {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly leadId: string;
  readonly issuerId: string;
  readonly standingId: string;
  readonly dueOn: CalendarDate;
  readonly assignedOn: CalendarDate;
  readonly workState: WorkState;
};

const columns = {
  id: "assignments.id",
  planId: "assignments.plan_id",
  taskId: "assignments.task_id",
  leadId: "assignments.lead_id",
  dueOn: "assignments.due_on",
  assignedOn: "assignments.assigned_on",
  issuerId: "plans.issuer_id",
  standingId: "plans.standing_id",
  workState: "state.work_state",
} as const;

/** Keeps what may still be urged: rows of `assignments` joined with their `state`. */
export function whereUrged(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereIn("state.work_state", ["not-started", "in-progress"]);
}

/** Every due day up to and including `until` on which some assignment is due, the earliest first. */
export async function readDueDays(db: Knex, until: CalendarDate): Promise<CalendarDate[]> {
  return db("assignments")
    .where("assignments.due_on", "<=", until)
    .distinct("assignments.due_on")
    .orderBy("due_on")
    .pluck("due_on");
}

// Few enough for one statement on both engines, and for the rows of one to be held.
const DAYS_AT_ONCE = 40;

/** The open assignments due on one of `days`, as they stand at `now`, in parts. */
export async function* readDueWork(
  db: Knex,
  now: Instant,
  days: readonly CalendarDate[],
  keep: (query: Knex.QueryBuilder) => Knex.QueryBuilder = (query) => query,
): AsyncGenerator<DueWork[]> {
  for (let first = 0; first < days.length; first += DAYS_AT_ONCE) {
    const query = joinCurrentState(db("assignments").join("plans", "plans.id", "assignments.plan_id"), now)
      .whereIn("assignments.due_on", days.slice(first, first + DAYS_AT_ONCE))
      .select(columns);
    yield await keep(whereUrged(query));
  }
}

/** Path and parent of every agency, by id. */
export async function readAgencyPlaces(
  db: Knex,
): Promise<Map<string, { id: string; path: string; parentId: string | null; name: string }>> {
  const rows: { id: string; path: string; parentId: string | null; name: string }[] = await db("agencies").select({
    id: "agencies.id",
    path: "agencies.path",
    parentId: "agencies.parent_id",
    name: "agencies.name",
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The agencies around a piece of work. */
export function aroundOf(
  places: Awaited<ReturnType<typeof readAgencyPlaces>>,
  work: Pick<DueWork, "leadId" | "issuerId" | "standingId">,
): Around {
  const place = (id: string) => {
    const found = places.get(id);
    if (!found) throw new Error(`No agency ${id}`);
    return found;
  };
  return { lead: place(work.leadId), issuer: place(work.issuerId), standing: place(work.standingId) };
}
