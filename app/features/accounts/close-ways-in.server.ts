import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";

/**
 * Ends what opens or tells without a password, when the password is changed or the account closed: the person's own calendar
 * address, and the browsers that are notified. Both can be made again by who signs in.
 */
export async function closeWaysIn(trx: Knex.Transaction, userId: string, now: Instant): Promise<void> {
  await trx("calendar_feeds").where({ user_id: userId }).whereNull("revoked_at").update({ revoked_at: now });
  await trx("push_subscriptions").where({ user_id: userId }).delete();
}
