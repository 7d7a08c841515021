import type { Knex } from "knex";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";

type Due = { readonly id: string; readonly task_id: string; readonly lead_id: string };

/** Of these assignments, of each task and agency the one that is due first. */
export async function firstDue(trx: Knex.Transaction, ids: readonly string[]): Promise<string[]> {
  const rows: Due[] = [];
  for (const part of inParts(ids))
    rows.push(
      ...(await trx("assignments").whereIn("id", part).orderBy(["due_on", "id"]).select("id", "task_id", "lead_id", "due_on")),
    );
  const ofEach = groupBy(rows, ({ task_id, lead_id }) => `${task_id} ${lead_id}`);
  return [...ofEach.values()].flatMap(([first]) => first?.id ?? []);
}
