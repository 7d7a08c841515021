import type { Knex } from "knex";
import type { TaskRow } from "~db/tables";
import { deadlineFields } from "./deadline-fields";
import type { TaskFacts } from "./task";
import { taskFactsOf } from "./task.store.server";

export type TaskFields = { readonly fields: Record<string, string>; readonly supports: readonly string[] };

/** A task as it would be typed in its form; agencies stand there by their names. */
export async function taskFields(db: Knex, task: TaskFacts): Promise<TaskFields> {
  const ids = [...task.supportIds, ...(task.viaId === null ? [] : [task.viaId])];
  const agencies: { id: string; name: string }[] =
    ids.length === 0 ? [] : await db("agencies").whereIn("id", ids).orderBy("sort_key").select("id", "name");
  const fields = {
    text: task.text,
    section: task.section,
    passageId: task.passageId ?? "",
    ...deadlineFields(task.deadline),
    deliverable: task.deliverable ?? "",
    formVersionId: task.formVersionId ?? "",
    sendTo: task.sendTo ?? "",
    via: agencies.find((agency) => agency.id === task.viaId)?.name ?? "",
  };
  return { fields, supports: agencies.filter((agency) => task.supportIds.includes(agency.id)).map((agency) => agency.name) };
}

/** A task as it would now be typed in its form, with its version. */
export async function currentTaskFields(db: Knex, id: string): Promise<Record<string, string>> {
  const row: TaskRow = await db("tasks").where({ id }).first();
  const { fields, supports } = await taskFields(db, await taskFactsOf(db, row));
  return { ...fields, supports: supports.join("; "), version: String(row.version) };
}
