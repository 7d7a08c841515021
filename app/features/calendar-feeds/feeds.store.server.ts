import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { CalendarFeedRow } from "~db/channel-tables";
import type { FeedOwner } from "./feed";

const columnsOf = (owner: FeedOwner) => ("userId" in owner ? { user_id: owner.userId } : { agency_id: owner.agencyId });

/** The feed in use behind a secret; undefined when there is none, or it was revoked. */
export async function findFeed(db: Knex, tokenHash: string): Promise<CalendarFeedRow | undefined> {
  return db<CalendarFeedRow>("calendar_feeds").where({ token_hash: tokenHash }).whereNull("revoked_at").first();
}

/** The feed in use of an owner. */
export async function feedOf(db: Knex, owner: FeedOwner): Promise<CalendarFeedRow | undefined> {
  return db<CalendarFeedRow>("calendar_feeds").where(columnsOf(owner)).whereNull("revoked_at").first();
}

/** Ends the feed of an owner. @returns whether there was one */
export async function endFeed(trx: Knex.Transaction, owner: FeedOwner, at: Instant): Promise<boolean> {
  const ended = await trx("calendar_feeds").where(columnsOf(owner)).whereNull("revoked_at").update({ revoked_at: at });
  return ended > 0;
}

export async function insertFeed(
  trx: Knex.Transaction,
  owner: FeedOwner,
  made: Pick<CalendarFeedRow, "token_hash" | "made_at" | "made_by">,
): Promise<void> {
  await trx("calendar_feeds").insert({ id: newId(), ...columnsOf(owner), ...made });
}
