import type { Knex } from "knex";
import type { PushSubscriptionRow } from "~db/channel-tables";

/** The browsers of a person, the last first. */
export async function readBrowsers(db: Knex, userId: string): Promise<PushSubscriptionRow[]> {
  return db<PushSubscriptionRow>("push_subscriptions").where({ user_id: userId }).orderBy("made_at", "desc").orderBy("id");
}

/** Forgets browsers that take no messages any more. */
export async function dropBrowsers(db: Knex, ids: readonly string[]): Promise<void> {
  await db("push_subscriptions")
    .whereIn("id", [...ids])
    .delete();
}
