/** What tables of a plan's own rows have in common: ids that are named, and places in the order of the plan. */
import type { Knex } from "knex";
import { inParts } from "~/lib/in-parts";

/** Facts with the id and the place of their row. */
export type Placed<T> = { readonly id: string; readonly position: number; readonly facts: T };

/** Which of these ids `query` finds; it may be narrowed before and joins nothing. */
export async function namedIdsOf(query: Knex.QueryBuilder, ids: readonly (string | null)[]): Promise<Set<string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = new Set<string>();
  for (const part of inParts(wanted)) for (const id of await query.clone().whereIn("id", part).pluck("id")) found.add(id);
  return found;
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

/** Facts placed after the last row of the plan in `table`, in their order; the plan must be held. */
export async function placedLast<T extends { readonly id: string }>(
  trx: Knex.Transaction,
  table: "tasks" | "targets",
  planId: string,
  facts: readonly T[],
): Promise<(T & { readonly position: number })[]> {
  if (facts.length === 0) return [];
  const first = await nextPosition(trx, table, planId);
  return facts.map((each, index) => ({ ...each, position: first + index }));
}
