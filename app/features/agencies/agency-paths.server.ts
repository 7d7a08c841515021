import type { Knex } from "knex";

/** Where an agency stands in the directory: `path` names those above it, and itself last. */
export type PlacedAgency = { readonly id: string; readonly name: string; readonly path: string };

/** These agencies with their places, those that are there; one statement for a handful of ids. */
export async function placedAgencies(db: Knex, ids: readonly string[]): Promise<PlacedAgency[]> {
  return db("agencies")
    .whereIn("id", [...new Set(ids)])
    .select("id", "name", "path");
}

/** The agency that a row refers to, with its place; one statement. */
export async function placedAgency(db: Knex, id: string): Promise<PlacedAgency> {
  const [agency] = await placedAgencies(db, [id]);
  if (!agency) throw new Error(`The agency ${id} is not in the directory`);
  return agency;
}
