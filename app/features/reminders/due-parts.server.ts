/** The inner parts that a reminder may be about, read like the assignments: those due on the days that matter. */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { statesToDo } from "~/features/inner-parts/inner-part";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { inPages, screenPages } from "./due-pages.server";
import { type DueWork, type Reading, whereUrged } from "./due-work.server";
import { aroundColumns, joinAround } from "./work-around.server";

const columns = {
  id: "assignments.id",
  planId: "assignments.plan_id",
  taskId: "assignments.task_id",
  occurrence: "assignments.occurrence",
  workState: "state.work_state",
  dueOn: "part.due_on",
  partId: "inner_parts.id",
  givenAt: "inner_parts.given_at",
  holderId: "part.holder_id",
  unitId: "part.unit_id",
  giverId: "inner_parts.given_by",
  ...aroundColumns,
} as const;

type Row = Omit<DueWork, "assignedOn" | "part"> & {
  partId: string;
  givenAt: Instant;
  holderId: string | null;
  unitId: string | null;
  giverId: string | null;
};

function toWork({ partId: id, givenAt, holderId, unitId, giverId, ...row }: Row): DueWork {
  return { ...row, assignedOn: dayOf(givenAt), part: { id, holderId, unitId, giverId } };
}

/** The open parts due on one of `days`, of work that is still to be done, as they stand at `now`; in pages. */
export async function* readDueParts(
  db: Knex,
  now: Instant,
  days: readonly CalendarDate[],
  { keep = (query) => query, size = screenPages }: Reading = {},
): AsyncGenerator<DueWork[]> {
  const statement = (some: readonly CalendarDate[]) => {
    const everDue = db("inner_part_events").whereIn("inner_part_events.due_on", [...some]);
    const query = db("inner_parts")
      .join("assignments", "assignments.id", "inner_parts.assignment_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .whereIn("inner_parts.id", everDue.select("inner_part_events.part_id"));
    joinAround(joinCurrentDue(joinCurrentState(joinCurrentPart(query, now), now), now))
      .whereIn("part.due_on", [...some])
      .whereIn("part.state", statesToDo)
      .select({ ...columns, wholeDueOn: db.raw(currentDueOn) });
    return keep(whereUrged(query));
  };
  const id = { column: "inner_parts.id", of: ({ partId }: Row) => partId };
  for await (const rows of inPages<Row>({ days, size, id, statement })) yield rows.map(toWork);
}
