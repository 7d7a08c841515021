import type { Knex } from "knex";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";
import type { AssignmentRow, TaskRow } from "~db/tables";
import type { AmendedDeadline } from "./amended-deadline";
import { placeOf } from "./new-assignments";
import { readAmendedByTask } from "./read-amended-deadlines.server";

/** A task as far as assigning it asks. */
export type AssignableTask = {
  readonly taskId: string;
  readonly spec: DeadlineSpec;
  readonly amended: readonly AmendedDeadline[];
  readonly supportIds: readonly string[];
  /** The ids of its assignments, by `placeOf`. */
  readonly present: ReadonlyMap<string, string>;
};

async function rowsOf<T extends { task_id: string }>(
  taskIds: readonly string[],
  read: (some: readonly string[]) => Promise<T[]>,
): Promise<(taskId: string) => readonly T[]> {
  const rows: T[] = [];
  for (const part of inParts(taskIds)) rows.push(...(await read(part)));
  const byTask = groupBy(rows, ({ task_id }) => task_id);
  return (taskId) => byTask.get(taskId) ?? [];
}

type Present = Pick<AssignmentRow, "id" | "task_id" | "occurrence" | "lead_id">;

/**
 * Tasks of a plan that is held, with what there is of them, in the statements of one task for each two hundred.
 * @throws NotFound when one of them is not, or no more, a task of the plan
 */
export async function loadAssignableTasks(
  trx: Knex.Transaction,
  { planId, taskIds, now }: { readonly planId: string; readonly taskIds: readonly string[]; readonly now: Instant },
): Promise<Map<string, AssignableTask>> {
  const tasks: Pick<TaskRow, "id" | "deadline">[] = [];
  for (const part of inParts(taskIds)) {
    const query = trx("tasks").where({ plan_id: planId }).whereNull("removed_at").whereIn("id", part);
    tasks.push(...(await query.select("id", "deadline")));
  }
  if (tasks.length < new Set(taskIds).size) throw new NotFound();
  const supports = await rowsOf<{ task_id: string; agency_id: string }>(taskIds, (some) =>
    trx("task_supports").whereIn("task_id", some).select("task_id", "agency_id"),
  );
  const amended = await readAmendedByTask(trx, taskIds, now);
  const present = await rowsOf<Present>(taskIds, (some) =>
    trx("assignments").whereIn("task_id", some).select("id", "task_id", "occurrence", "lead_id"),
  );
  const loaded = tasks.map(({ id, deadline }): AssignableTask => {
    return {
      taskId: id,
      spec: parseDeadlineSpec(deadline),
      amended: amended(id),
      supportIds: supports(id).map(({ agency_id }) => agency_id),
      present: new Map(present(id).map((row) => [placeOf(row), row.id])),
    };
  });
  return new Map(loaded.map((task) => [task.taskId, task]));
}
