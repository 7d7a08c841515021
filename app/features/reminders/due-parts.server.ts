/** The inner parts that a reminder may be about, read like the assignments: those due on the days that matter. */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { statesToDo } from "~/features/inner-parts/inner-part";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { type DueWork, type Reading, whereUrged } from "./due-work.server";

const columns = {
  id: "assignments.id",
  planId: "assignments.plan_id",
  taskId: "assignments.task_id",
  occurrence: "assignments.occurrence",
  leadId: "assignments.lead_id",
  issuerId: "plans.issuer_id",
  standingId: "plans.standing_id",
  workState: "state.work_state",
  dueOn: "part.due_on",
  partId: "inner_parts.id",
  givenAt: "inner_parts.given_at",
  holderId: "part.holder_id",
  unitId: "part.unit_id",
  giverId: "inner_parts.given_by",
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

/** The open parts due on one of `days`, of work that is still to be done, as they stand at `now`; in sets. */
export async function* readDueParts(
  db: Knex,
  now: Instant,
  days: readonly CalendarDate[],
  { keep = (query) => query, daysAtOnce = 100 }: Reading = {},
): AsyncGenerator<DueWork[]> {
  for (let first = 0; first < days.length; first += daysAtOnce) {
    const some = days.slice(first, first + daysAtOnce);
    const everDue = db("inner_part_events").whereIn("inner_part_events.due_on", some).select("inner_part_events.part_id");
    const query = db("inner_parts")
      .join("assignments", "assignments.id", "inner_parts.assignment_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .whereIn("inner_parts.id", everDue);
    joinCurrentDue(joinCurrentState(joinCurrentPart(query, now), now), now)
      .whereIn("part.due_on", some)
      .whereIn("part.state", statesToDo)
      .select({ ...columns, wholeDueOn: db.raw(currentDueOn) });
    const rows: Row[] = await keep(whereUrged(query));
    yield rows.map(toWork);
  }
}
