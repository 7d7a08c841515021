import type { Knex } from "knex";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { mustHold } from "~/lib/errors";
import { foldForSearch } from "~/lib/vietnamese-text";
import { insertRows } from "~db/insert-rows";
import type { PlanRow, TaskRow } from "~db/tables";
import { deadlinePolicyOf } from "./plan";
import { namedIdsOf, type Placed } from "./plan-rows.store.server";
import { settingsOf } from "./row-facts.server";
import { parseMeasure } from "./target.schema";
import type { TaskFacts, TaskUse } from "./task";
import { checkTaskInPlan, type TaskGround } from "./task-in-plan";

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

async function insertSupports(
  trx: Knex.Transaction,
  tasks: readonly { readonly id: string; readonly facts: Pick<TaskFacts, "supportIds"> }[],
): Promise<void> {
  const rows = tasks.flatMap(({ id, facts }) => [...new Set(facts.supportIds)].map((agency_id) => ({ task_id: id, agency_id })));
  await insertRows(trx, "task_supports", rows);
}

export async function insertTasks(trx: Knex.Transaction, planId: string, tasks: readonly Placed<TaskFacts>[]): Promise<void> {
  const rows = tasks.map(({ id, position, facts }) => ({ id, plan_id: planId, position, ...columnsOf(facts) }));
  await insertRows(trx, "tasks", rows);
  await insertSupports(trx, tasks);
}

/** Writes all facts of a task that still has `version`. @returns false when it has another */
export async function updateTask(trx: Knex.Transaction, id: string, version: number, task: TaskFacts): Promise<boolean> {
  const changed = await trx("tasks")
    .where({ id, version })
    .whereNull("removed_at")
    .update({ ...columnsOf(task), version: version + 1 });
  if (changed === 0) return false;
  await trx("task_supports").where({ task_id: id }).delete();
  await insertSupports(trx, [{ id, facts: task }]);
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

/** What is there of all that `tasks` name, and by what their deadlines are read. */
export async function readTaskGround(db: Knex, plan: PlanRow, tasks: readonly TaskFacts[]): Promise<TaskGround> {
  const versions = db("form_versions").whereIn("form_id", db("forms").where({ plan_id: plan.id }).select("id"));
  const ofPassages = tasks.map(({ passageId }) => passageId);
  const ofForms = tasks.map(({ formVersionId }) => formVersionId);
  const ofAgencies = tasks.flatMap(({ supportIds, viaId }) => [...supportIds, viaId]);
  return {
    issuedOn: plan.issued_on,
    policy: deadlinePolicyOf(settingsOf(plan)),
    calendar: await loadWorkCalendar(db),
    passageIds: await namedIdsOf(db("passages").where({ plan_id: plan.id }), ofPassages),
    formVersionIds: await namedIdsOf(versions, ofForms),
    agencyIds: await namedIdsOf(db("agencies"), ofAgencies),
  };
}

/** Checks a task alone and in its plan. @throws RuleViolation with each problem at its field */
export async function taskMustFit(db: Knex, plan: PlanRow, task: TaskFacts): Promise<void> {
  mustHold(checkTaskInPlan(task, await readTaskGround(db, plan, [task])));
}
