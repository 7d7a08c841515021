import type { Knex } from "knex";
import { readPlanClosings } from "~/features/assignments/closing-now.server";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import { type Place, placeOf } from "~/features/plans/place";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { AmendedWork } from "./amendment";

/** An assignment of a plan as an amendment looks at it. */
export type PlanWork = AmendedWork & {
  readonly id: string;
  readonly taskId: string;
  readonly occurrence: string;
  readonly task: string;
  readonly place: Place | null;
  readonly lead: string;
};

/** What a form calls a task, or one of its periods. */
export const scopeOf = ({ taskId, occurrence }: Pick<PlanWork, "taskId" | "occurrence">) =>
  occurrence === "" ? taskId : `${taskId} ${occurrence}`;

type Row = {
  id: string;
  task_id: string;
  occurrence: string;
  task: string;
  passage_id: string | null;
  code: string | null;
  lead: string;
  due_on: CalendarDate | null;
  work_state: WorkState;
  later_on: CalendarDate | null;
};

/** Every assignment of a plan that was made by `now`, in the order of its tasks; two statements. */
export async function readPlanWork(db: Knex, planId: string, now: Instant): Promise<PlanWork[]> {
  const query = joinCurrentDue(joinCurrentState(db("assignments"), now), now)
    .join("tasks", "tasks.id", "assignments.task_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .where("assignments.plan_id", planId)
    .orderBy(["tasks.position", "assignments.occurrence", "lead.sort_key", "assignments.id"]);
  const later = db("assignment_events as later")
    .whereRaw("later.assignment_id = assignments.id")
    .andWhere("later.at", ">", now)
    .max("later.on_day");
  const rows: Row[] = await query.select(
    "assignments.id",
    "assignments.task_id",
    "assignments.occurrence",
    "tasks.text as task",
    "tasks.passage_id",
    "passages.code",
    "lead.name as lead",
    "state.work_state",
    db.raw(`${currentDueOn} as due_on`),
    later.as("later_on"),
  );
  const closings = await readPlanClosings(db, planId, now);
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    occurrence: row.occurrence,
    task: row.task,
    place: placeOf(row.passage_id, row.code),
    lead: row.lead,
    dueOn: row.due_on,
    workState: row.work_state,
    isClosed: closings.get(row.id)?.isClosed ?? false,
    laterOn: row.later_on,
  }));
}
