import type { ViewContext } from "~/features/accounts/context";
import { deadlineNow } from "~/features/assignments/amended-deadline";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import type { DeadlineContext } from "~/features/calendar/deadline-spec";
import { deadlineInShort } from "~/features/calendar/describe-deadline";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { singleOccurrence } from "~/features/calendar/occurrences";
import { type Place, placeOf } from "~/features/plans/place";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { settingsOf } from "~/features/plans/row-facts.server";
import { type Clarity, sixClear } from "~/features/plans/six-clear";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { PlanRow } from "~db/tables";

export type PlanTask = {
  readonly id: string;
  readonly text: string;
  readonly passage: Place | null;
  /** See `deadlineInShort`. */
  readonly deadline: Text;
  /** What the last document says that changed its deadline; `period` when it spoke of one of its periods. */
  readonly amended: { readonly on: CalendarDate; readonly number: string; readonly period: Text | null } | null;
  /** The due day that comes next among its assignments, else the last one; of a task that is not assigned, its own; null when it has none. */
  readonly dueOn: CalendarDate | null;
  /** Agencies to which it is assigned. */
  readonly leads: number;
  /** Whether its day has passed and nobody has it: no assignment tells that it is late. */
  readonly isPastUnassigned: boolean;
  readonly missing: readonly Clarity[];
};

type TaskLine = {
  id: string;
  text: string;
  deadline: string;
  deliverable: string | null;
  form_version_id: string | null;
  send_to: string | null;
  passage_id: string | null;
  code: string | null;
  leads: number | string;
  next_due: CalendarDate | null;
  last_due: CalendarDate | null;
  amended_on: CalendarDate | null;
  amended_occurrence: string | null;
  amended_by: string | null;
};

function amendedOf({ amended_on, amended_occurrence, amended_by }: TaskLine): PlanTask["amended"] {
  if (amended_on === null) return null;
  return { on: amended_on, number: amended_by ?? "", period: occurrenceName(amended_occurrence ?? "") };
}

type Around = { readonly plan: PlanRow; readonly context: DeadlineContext; readonly today: CalendarDate };

function asPlanTask(row: TaskLine, { plan: { signer }, context, today }: Around): PlanTask {
  const deadline = parseDeadlineSpec(row.deadline);
  const leads = Number(row.leads);
  const now = deadlineNow(deadline, row.amended_occurrence === "" ? row.amended_on : null);
  const own = leads > 0 || now.kind === "periodic" ? null : singleOccurrence(now, context).deadline.effectiveOn;
  const task = {
    text: row.text,
    deadline: now,
    deliverable: row.deliverable,
    formVersionId: row.form_version_id,
    sendTo: row.send_to,
    signer,
  };
  return {
    id: row.id,
    text: row.text,
    passage: placeOf(row.passage_id, row.code),
    deadline: deadlineInShort(deadline),
    amended: amendedOf(row),
    dueOn: row.next_due ?? row.last_due ?? own,
    leads,
    isPastUnassigned: own !== null && own < today,
    missing: sixClear(task, leads),
  };
}

/** The tasks of a plan as its page lists them; one statement beside the calendar. */
export async function readTasks(view: ViewContext, plan: PlanRow): Promise<PlanTask[]> {
  const { db, now, today } = view;
  const begun = db("assignment_events")
    .whereRaw("assignment_events.assignment_id = assignments.id")
    .andWhere("assignment_events.at", "<=", now)
    .select("assignment_events.id");
  const leads = db("assignments")
    .whereRaw("assignments.task_id = tasks.id")
    .whereExists(begun)
    .countDistinct("assignments.lead_id")
    .as("leads");
  const dueDays = () =>
    joinCurrentDue(db("assignments"), now).whereRaw("assignments.task_id = tasks.id").whereExists(begun.clone());
  const lastAmended = db("amended_deadlines as later")
    .whereRaw("later.task_id = tasks.id")
    .andWhere("later.set_at", "<=", now)
    .max("later.seq");
  const rows: TaskLine[] = await db("tasks")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .leftJoin("amended_deadlines as amended", (join) =>
      join.on("amended.task_id", "tasks.id").andOn("amended.seq", db.raw("?", [lastAmended])),
    )
    .leftJoin("plan_amendments as amending", "amending.id", "amended.amendment_id")
    .where("tasks.plan_id", plan.id)
    .whereNull("tasks.removed_at")
    .orderBy("tasks.position")
    .select(
      "tasks.id",
      "tasks.text",
      "tasks.deadline",
      "tasks.deliverable",
      "tasks.form_version_id",
      "tasks.send_to",
      "tasks.passage_id",
      "passages.code",
      "amended.on_day as amended_on",
      "amended.occurrence as amended_occurrence",
      "amending.number as amended_by",
      leads,
      dueDays().whereRaw(`${currentDueOn} >= ?`, [today]).min(db.raw(currentDueOn)).as("next_due"),
      dueDays().max(db.raw(currentDueOn)).as("last_due"),
    );
  const context = { calendar: await workCalendarOf(view), policy: deadlinePolicyOf(settingsOf(plan)) };
  return rows.map((row) => asPlanTask(row, { plan, context, today }));
}
