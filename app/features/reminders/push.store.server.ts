import type { Knex } from "knex";
import type { PushSubscriptionRow } from "~db/channel-tables";

/** Browsers that may be told: those that bear the number of their person (see `withoutWaysIn`). */
export const openBrowsers = (db: Knex) =>
  db("push_subscriptions").join("users", (join) =>
    join.on("users.id", "push_subscriptions.user_id").andOn("users.access_version", "push_subscriptions.access_version"),
  );

/** The browsers of a person, the last first. */
export async function readBrowsers(db: Knex, userId: string): Promise<PushSubscriptionRow[]> {
  return openBrowsers(db)
    .where("push_subscriptions.user_id", userId)
    .orderBy("push_subscriptions.made_at", "desc")
    .orderBy("push_subscriptions.id")
    .select("push_subscriptions.*");
}

/** Forgets the browsers of a person that may be told no more. */
export async function dropClosedBrowsers(db: Knex, userId: string, accessVersion: number): Promise<void> {
  await db("push_subscriptions").where({ user_id: userId }).andWhere("access_version", "<", accessVersion).delete();
}

/** Forgets browsers that take no messages any more. */
export async function dropBrowsers(db: Knex, ids: readonly string[]): Promise<void> {
  await db("push_subscriptions")
    .whereIn("id", [...ids])
    .delete();
}
