import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { CalendarFeedRow } from "~db/channel-tables";
import type { FeedOwner } from "./feed";

const columnsOf = (owner: FeedOwner) => ("userId" in owner ? { user_id: owner.userId } : { agency_id: owner.agencyId });

/** Feeds that were not revoked; a person's own only while it bears their number (see `withoutWaysIn`). */
const inUse = (db: Knex) =>
  db<CalendarFeedRow>("calendar_feeds")
    .whereNull("calendar_feeds.revoked_at")
    .where((feed) =>
      feed
        .whereNull("calendar_feeds.user_id")
        .orWhere(
          "calendar_feeds.access_version",
          db("users").where("users.id", db.ref("calendar_feeds.user_id")).select("users.access_version"),
        ),
    );

/** The feed in use behind a secret; undefined when there is none, or it was revoked. */
export async function findFeed(db: Knex, tokenHash: string): Promise<CalendarFeedRow | undefined> {
  return inUse(db).where({ token_hash: tokenHash }).first();
}

/** The feed in use of an owner. */
export async function feedOf(db: Knex, owner: FeedOwner): Promise<CalendarFeedRow | undefined> {
  return inUse(db).where(columnsOf(owner)).first();
}

/** Ends the feed of an owner. @returns whether there was one */
export async function endFeed(trx: Knex.Transaction, owner: FeedOwner, at: Instant): Promise<boolean> {
  const ended = await trx("calendar_feeds").where(columnsOf(owner)).whereNull("revoked_at").update({ revoked_at: at });
  return ended > 0;
}

export async function insertFeed(
  trx: Knex.Transaction,
  owner: FeedOwner,
  made: Pick<CalendarFeedRow, "token_hash" | "made_at" | "made_by" | "access_version">,
): Promise<void> {
  await trx("calendar_feeds").insert({ id: newId(), ...columnsOf(owner), ...made });
}
