import type { Knex } from "knex";
import type { PlanRow } from "~db/tables";
import type { NewEvent } from "./record-events.server";

/** An assignment of a plan, as far as it matters to whom its events are told. */
export type ToldWork = { readonly id: string; readonly lead_id: string; readonly task_id: string };

type Event = Omit<NewEvent, "assignmentId" | "tell">;

/**
 * One event for each work of a plan, such that each agency that leads or supports one, and the plan's own two, are told once: at
 * the first of them. One statement.
 */
export async function eventsToldOnce<T extends ToldWork>(
  trx: Knex.Transaction,
  { id, issuer_id, standing_id }: Pick<PlanRow, "id" | "issuer_id" | "standing_id">,
  works: readonly T[],
  eventOf: (work: T) => Event,
): Promise<NewEvent[]> {
  const rows: { task_id: string; agency_id: string }[] = await trx("task_supports")
    .join("tasks", "tasks.id", "task_supports.task_id")
    .where("tasks.plan_id", id)
    .select("task_supports.task_id", "task_supports.agency_id");
  const supports = new Map<string, string[]>();
  for (const { task_id, agency_id } of rows) supports.set(task_id, [...(supports.get(task_id) ?? []), agency_id]);
  const told = new Set<string>();
  const tellNow = (agencyIds: readonly string[]) => {
    const fresh = [...new Set(agencyIds)].filter((agencyId) => !told.has(agencyId));
    for (const agencyId of fresh) told.add(agencyId);
    return fresh;
  };
  return works.map((work, index) => {
    const owners = index === 0 ? [issuer_id, standing_id] : [];
    return {
      ...eventOf(work),
      assignmentId: work.id,
      tell: tellNow([work.lead_id, ...(supports.get(work.task_id) ?? []), ...owners]),
    };
  });
}
