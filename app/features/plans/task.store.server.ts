import type { Knex } from "knex";
import { resolveDeadline } from "~/features/calendar/deadline";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, RuleViolation } from "~/lib/errors";
import { foldForSearch } from "~/lib/vietnamese-text";
import type { PlanRow, TaskRow } from "~db/tables";
import { deadlinePolicyOf } from "./plan";
import { settingsOf } from "./row-facts.server";
import { parseMeasure } from "./target.schema";
import { checkTask, type TaskFacts, type TaskUse } from "./task";

function columnsOf(task: TaskFacts) {
  return {
    passage_id: task.passageId,
    section: task.section,
    text: task.text,
    deadline: JSON.stringify(task.deadline),
    deliverable: task.deliverable,
    form_version_id: task.formVersionId,
    send_to: task.sendTo,
    via_id: task.viaId,
    search_text: foldForSearch([task.section, task.text, task.deliverable ?? ""].join(" ")),
  };
}

async function insertSupports(trx: Knex.Transaction, taskId: string, supportIds: readonly string[]): Promise<void> {
  const rows = [...new Set(supportIds)].map((agency_id) => ({ task_id: taskId, agency_id }));
  if (rows.length > 0) await trx("task_supports").insert(rows);
}

/** The place after the last row of the plan in `table`; the plan must be held, or two additions could take the same place. */
export async function nextPosition(
  trx: Knex.Transaction,
  table: "tasks" | "targets" | "passages",
  planId: string,
): Promise<number> {
  const row = await trx(table).where({ plan_id: planId }).max("position as last").first();
  return (row?.last ?? -1) + 1;
}

export async function insertTask(
  trx: Knex.Transaction,
  { id, planId, position }: { id: string; planId: string; position: number },
  task: TaskFacts,
): Promise<void> {
  await trx("tasks").insert({ id, plan_id: planId, position, ...columnsOf(task) });
  await insertSupports(trx, id, task.supportIds);
}

/** Writes all facts of a task that still has `version`. @returns false when it has another */
export async function updateTask(trx: Knex.Transaction, id: string, version: number, task: TaskFacts): Promise<boolean> {
  const changed = await trx("tasks")
    .where({ id, version })
    .whereNull("removed_at")
    .update({ ...columnsOf(task), version: version + 1 });
  if (changed === 0) return false;
  await trx("task_supports").where({ task_id: id }).delete();
  await insertSupports(trx, id, task.supportIds);
  return true;
}

export async function taskFactsOf(db: Knex, row: TaskRow): Promise<TaskFacts> {
  const supportIds: string[] = await db("task_supports").where({ task_id: row.id }).orderBy("agency_id").pluck("agency_id");
  return {
    passageId: row.passage_id,
    section: row.section,
    text: row.text,
    deadline: parseDeadlineSpec(row.deadline),
    deliverable: row.deliverable,
    formVersionId: row.form_version_id,
    sendTo: row.send_to,
    viaId: row.via_id,
    supportIds,
  };
}

/** What was already done with a task. */
export async function taskUseOf(db: Knex, task: Pick<TaskRow, "id" | "plan_id">): Promise<TaskUse> {
  const counted = await db("assignments").where({ task_id: task.id }).count({ count: "*" }).first();
  const begun = await db("assignment_events")
    .join("assignments", "assignments.id", "assignment_events.assignment_id")
    .where("assignments.task_id", task.id)
    .whereNotIn("assignment_events.kind", ["assigned", "directive-given"])
    .first("assignment_events.id");
  const targets: { text: string; measure: string }[] = await db("targets")
    .where({ plan_id: task.plan_id })
    .whereNull("removed_at")
    .select("text", "measure");
  const measured = targets.filter(({ measure }) => {
    const parsed = parseMeasure(measure);
    return parsed.kind === "share-completed" && parsed.taskId === task.id;
  });
  return { assignments: Number(counted?.count ?? 0), hasBegun: begun !== undefined, targets: measured.map(({ text }) => text) };
}

async function missingReferences(db: Knex, planId: string, task: TaskFacts): Promise<Problem[]> {
  const problems: Problem[] = [];
  const gone = (field: string) =>
    problems.push({
      field,
      text: {
        vi: "Mục đã chọn không còn trong danh sách. Hãy chọn lại.",
        en: "What was chosen is no longer in the list. Choose again.",
      },
    });
  if (task.passageId !== null && !(await db("passages").where({ id: task.passageId, plan_id: planId }).first("id")))
    gone("passageId");
  if (task.formVersionId !== null) {
    const form = await db("form_versions")
      .join("forms", "forms.id", "form_versions.form_id")
      .where({ "form_versions.id": task.formVersionId, "forms.plan_id": planId })
      .first("forms.id");
    if (!form) gone("formVersionId");
  }
  const agencyIds = [...new Set([...task.supportIds, ...(task.viaId === null ? [] : [task.viaId])])];
  const known: string[] = agencyIds.length === 0 ? [] : await db("agencies").whereIn("id", agencyIds).pluck("id");
  if (task.viaId !== null && !known.includes(task.viaId)) gone("via");
  if (task.supportIds.some((id) => !known.includes(id))) gone("supports");
  return problems;
}

/** The last day in time of a task's deadline, where the deadline names one. */
export function dueDayOf(task: Pick<TaskFacts, "deadline">, plan: PlanRow, calendar: WorkCalendar): CalendarDate | null {
  return resolveDeadline(task.deadline, { calendar, policy: deadlinePolicyOf(settingsOf(plan)) }).effectiveOn;
}

/** Checks a task alone and in its plan. @throws RuleViolation with each problem at its field */
export async function taskMustFit(db: Knex, plan: PlanRow, task: TaskFacts): Promise<void> {
  const verdict = checkTask(task, { dueOn: dueDayOf(task, plan, await loadWorkCalendar(db)), issuedOn: plan.issued_on });
  const problems = [...(verdict.ok ? [] : verdict.problems), ...(await missingReferences(db, plan.id, task))];
  if (problems.length > 0) throw new RuleViolation(problems);
}
