/** The open work that a reminder may be about, read in sets: due days first, then the assignments due on the days that matter. */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Around, PartHeld } from "./addressees";

/** One open assignment, or one part of it inside its lead agency, with the agencies around it. */
export type DueWork = {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly occurrence: string;
  readonly leadId: string;
  readonly issuerId: string;
  readonly standingId: string;
  readonly dueOn: CalendarDate;
  /** The day of the whole; that of an inner part may be earlier. */
  readonly wholeDueOn: CalendarDate | null;
  readonly assignedOn: CalendarDate;
  readonly workState: WorkState;
  /** The inner part, when it is one. */
  readonly part: (PartHeld & { readonly id: string }) | null;
};

const columns = {
  id: "assignments.id",
  planId: "assignments.plan_id",
  taskId: "assignments.task_id",
  occurrence: "assignments.occurrence",
  leadId: "assignments.lead_id",
  assignedOn: "assignments.assigned_on",
  issuerId: "plans.issuer_id",
  standingId: "plans.standing_id",
  workState: "state.work_state",
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

/** How due work is narrowed, and how many due days one statement asks for: fewer hold less in memory, more ask less often. */
export type Reading = { readonly keep?: (query: Knex.QueryBuilder) => Knex.QueryBuilder; readonly daysAtOnce?: number };

/** The open assignments due on one of `days`, as they stand at `now`, in parts. */
export async function* readDueWork(
  db: Knex,
  now: Instant,
  days: readonly CalendarDate[],
  { keep = (query) => query, daysAtOnce = 100 }: Reading = {},
): AsyncGenerator<DueWork[]> {
  for (let first = 0; first < days.length; first += daysAtOnce) {
    const part = days.slice(first, first + daysAtOnce);
    // The original day and those set in its place are each found by an index; which one counts is asked afterwards.
    const everDue = db("assignments")
      .whereIn("assignments.due_on", part)
      .select("assignments.id")
      .union([db("due_days").whereIn("due_days.due_on", part).select("due_days.assignment_id")]);
    const query = db("assignments").join("plans", "plans.id", "assignments.plan_id").whereIn("assignments.id", everDue);
    joinCurrentDue(joinCurrentState(query, now), now)
      .whereRaw(`${currentDueOn} in (${part.map(() => "?").join(", ")})`, part)
      .select({ ...columns, dueOn: db.raw(currentDueOn) });
    const rows: Omit<DueWork, "part" | "wholeDueOn">[] = await keep(whereUrged(query));
    // Filled up in their place: copies of some thousand rows are what a large sweep would need most memory for.
    yield rows.map((row) => Object.assign(row, { wholeDueOn: row.dueOn, part: null }));
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
