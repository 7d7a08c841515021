import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { rollOf } from "~/features/calendar/deadline-rules";
import type { DeadlineRoll } from "~/features/calendar/deadline-spec";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { loadPlanHead } from "~/features/plans/plan-head.view.server";
import { type CalendarDate, compareDates } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { AmendedDeadlineRow, PlanAmendmentRow, PlanRow } from "~db/tables";
import { clausesOf } from "./clauses.view.server";
import { countedDays } from "./counted-day.server";

/** A document by which the plan was amended, how many deadlines it moved and how many tasks it changed. */
export type PlanAmendment = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly about: string;
  readonly moved: number;
  readonly tasks: number;
  /** How many of its clauses nobody has applied or set aside yet. */
  readonly open: number;
};

/** Rows of the documents by which a plan was amended up to the moment looked at: id, number, issued_on, about, moved, tasks, open. */
export function amendmentRows({ db, now }: Pick<ViewContext, "db" | "now">, planId: string): Knex.QueryBuilder {
  const moved = db("due_days")
    .whereRaw("due_days.origin_id = plan_amendments.id")
    .andWhere("due_days.set_at", "<=", now)
    .countDistinct("due_days.assignment_id")
    .as("moved");
  const tasks = db("amended_deadlines")
    .whereRaw("amended_deadlines.amendment_id = plan_amendments.id")
    .andWhere("amended_deadlines.set_at", "<=", now)
    .countDistinct("amended_deadlines.task_id")
    .as("tasks");
  const open = db("amendment_clauses")
    .whereRaw("amendment_clauses.amendment_id = plan_amendments.id")
    .andWhere("amendment_clauses.recorded_at", "<=", now)
    .andWhere((until) => until.whereNull("amendment_clauses.handled_at").orWhere("amendment_clauses.handled_at", ">", now))
    .count("*")
    .as("open");
  return db("plan_amendments")
    .where("plan_amendments.plan_id", planId)
    .andWhere("plan_amendments.recorded_at", "<=", now)
    .select(
      "plan_amendments.id",
      "plan_amendments.number",
      "plan_amendments.issued_on",
      "plan_amendments.about",
      moved,
      tasks,
      open,
    );
}

type AmendmentRow = Pick<PlanAmendmentRow, "id" | "number" | "issued_on" | "about"> &
  Readonly<Record<"moved" | "tasks" | "open", number | string>>;

/** The documents behind `amendmentRows`, the last first. */
export function amendmentsIn(rows: readonly AmendmentRow[]): PlanAmendment[] {
  return rows
    .map(({ id, number, issued_on, about, moved, tasks, open }) => {
      return { id, number, issuedOn: issued_on, about, moved: Number(moved), tasks: Number(tasks), open: Number(open) };
    })
    .sort((a, b) => compareDates(b.issuedOn, a.issuedOn) || (a.id < b.id ? 1 : -1));
}

/** A task, or a period of it, that an amendment changed for all that is assigned later. */
export type ChangedTask = {
  readonly key: string;
  readonly taskId: string;
  readonly task: string;
  readonly period: Text | null;
  /** The day that counts, and the day off that the document names, from which it moved. */
  readonly on: CalendarDate;
  readonly roll: DeadlineRoll | null;
  readonly isOnward: boolean;
};

async function changedTasks(view: ViewContext, plan: PlanRow, amendmentId: string): Promise<ChangedTask[]> {
  const { db, now } = view;
  const rows: (AmendedDeadlineRow & { text: string })[] = await db("amended_deadlines")
    .join("tasks", "tasks.id", "amended_deadlines.task_id")
    .where({ amendment_id: amendmentId })
    .andWhere("set_at", "<=", now)
    .orderBy(["tasks.position", "amended_deadlines.seq"])
    .select("amended_deadlines.*", "tasks.text");
  if (rows.length === 0) return [];
  const counted = await countedDays(view, plan);
  return rows.map((row) => ({
    key: row.id,
    taskId: row.task_id,
    task: row.text,
    period: occurrenceName(row.occurrence),
    ...counted(row.on_day),
    isOnward: row.onward === 1,
  }));
}

/** A deadline that an amendment moved. */
export type AmendmentMove = {
  readonly id: string;
  readonly task: string;
  readonly occurrence: Text | null;
  readonly lead: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** The day off from which the new day moved. */
  readonly roll: DeadlineRoll | null;
  readonly at: Instant;
};

const movesPageSize = 50;

type Row = {
  id: string;
  task: string;
  occurrence: string;
  lead: string;
  set_at: Instant;
  from_on: CalendarDate | null;
  due_on: CalendarDate | null;
  due_rules: string;
};

function visibleMoves({ db, actor, now }: ViewContext, amendmentId: string): Knex.QueryBuilder {
  const query = db("due_days")
    .join("assignments", "assignments.id", "due_days.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .where("due_days.origin_id", amendmentId)
    .andWhere("due_days.set_at", "<=", now);
  return whereAssignmentVisible(query, actor);
}

async function movesOf(view: ViewContext, amendmentId: string, page: number): Promise<AmendmentMove[]> {
  const { db } = view;
  const rows: Row[] = await visibleMoves(view, amendmentId)
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .leftJoin("due_days as before", (join) =>
      join.on("before.assignment_id", "due_days.assignment_id").andOn(db.raw("before.seq = due_days.seq - 1")),
    )
    .orderBy(["tasks.position", "assignments.occurrence", "lead.sort_key", "due_days.id"])
    .limit(movesPageSize)
    .offset((page - 1) * movesPageSize)
    .select(
      "assignments.id",
      "tasks.text as task",
      "assignments.occurrence",
      "lead.name as lead",
      "due_days.set_at",
      "due_days.due_on",
      "due_days.due_rules",
      db.raw("case when before.id is null then assignments.due_on else before.due_on end as from_on"),
    );
  return rows.map((row) => ({
    id: row.id,
    task: row.task,
    occurrence: occurrenceName(row.occurrence),
    lead: row.lead,
    from: row.from_on,
    to: row.due_on,
    roll: rollOf(JSON.parse(row.due_rules)),
    at: row.set_at,
  }));
}

/** One amendment of a plan and those of its moves that the actor may open, fifty a page, with what it says besides; nine statements. @throws NotFound */
export async function amendmentView(
  view: ViewContext,
  { planId, amendmentId }: { planId: string; amendmentId: string },
  page: number,
) {
  const { head, plan } = await loadPlanHead(view, planId);
  const rows: AmendmentRow[] = await amendmentRows(view, planId).where("plan_amendments.id", amendmentId);
  const [amendment] = amendmentsIn(rows);
  if (!amendment) throw new NotFound();
  const counted: { total: number | string } = await visibleMoves(view, amendmentId).count({ total: "*" }).first();
  const moves = await movesOf(view, amendmentId, page);
  const tasks = await changedTasks(view, plan, amendmentId);
  const clauses = await clausesOf(view, planId, amendmentId);
  return { head, amendment, tasks, clauses, moves, page, pageSize: movesPageSize, total: Number(counted.total) };
}
