import type { Knex } from "knex";

/** Takes events of these kinds out of the histories and inboxes, for going back to a schema whose code cannot read them. */
export async function deleteEvents(db: Knex, kinds: readonly string[]): Promise<void> {
  const events = () => db("assignment_events").whereIn("kind", kinds);
  await db("event_addressees").whereIn("event_id", events().select("id")).delete();
  await events().delete();
}
