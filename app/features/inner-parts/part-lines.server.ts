import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { isHeld, isOpenPart, joinCurrentPart } from "./current-part.server";
import type { PartState } from "./inner-part";
import type { PartHolder, PartLine } from "./part-shown";

/** Who has a part, as the reads that join `holder` and `unit` say it. */
export type HolderRow = { holder_name: string | null; unit_id: string | null; unit_name: string | null; is_held: number };

/** A part with its work and plan, as the reads of single parts and of lists say it. */
export type PartLineRow = PlanNameRow & {
  id: string;
  words: string;
  state: PartState;
  due_on: CalendarDate | null;
  assignment_id: string;
  occurrence: string;
  task: string;
} & HolderRow;

export const holderOf = (row: HolderRow): PartHolder => ({
  name: row.unit_name ?? row.holder_name ?? "",
  isUnit: row.unit_id !== null,
  isHeld: row.is_held === 1,
});

export const lineOf = (row: PartLineRow): PartLine => ({
  id: row.id,
  words: row.words,
  state: row.state,
  dueOn: row.due_on,
  holder: holderOf(row),
  assignmentId: row.assignment_id,
  task: row.task,
  occurrence: occurrenceName(row.occurrence),
  plan: planNameOf(row),
});

/** Open parts of work that is neither completed nor cancelled, with `part`, `assignments`, `holder` and `unit` joined. */
export function openParts({ db, now }: Pick<ViewContext, "db" | "now">): Knex.QueryBuilder {
  const query = db("inner_parts").join("assignments", "assignments.id", "inner_parts.assignment_id");
  return joinCurrentState(joinCurrentPart(query, now), now)
    .leftJoin("users as holder", "holder.id", "part.holder_id")
    .leftJoin("agencies as unit", "unit.id", "part.unit_id")
    .whereRaw(isOpenPart)
    .whereNotIn("state.work_state", ["completed", "cancelled"]);
}

/** SQL: longest overdue first, then nearest, then without a day; the same as `byUrgency`. */
export const urgencyOrder = "case when part.due_on is null then 1 else 0 end, part.due_on, inner_parts.id";

/** Reads the lines of a query made by `openParts`, in one statement. */
export async function readPartLines(
  view: ViewContext,
  query: Knex.QueryBuilder,
  agencyIds: readonly string[],
): Promise<PartLine[]> {
  const { db } = view;
  const rows: PartLineRow[] = await query
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .select(
      "inner_parts.id",
      "inner_parts.words",
      "part.state",
      "part.due_on",
      "part.unit_id",
      "holder.name as holder_name",
      "unit.name as unit_name",
      "assignments.id as assignment_id",
      "assignments.occurrence",
      "tasks.text as task",
      ...planNameColumns(db),
      db.raw("case when ? then 1 else 0 end as is_held", [isHeld(view, agencyIds)]),
    );
  return rows.map(lineOf);
}
