import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";

/**
 * Notes the first time at which the reader opened a digest: its page on the screen, signed in, or an answer by its link. That a
 * mail was fetched or its links were followed is not counted: machines that look through mail do that too.
 */
export async function noteOpened(
  db: Knex,
  { digestId, userId, now }: { digestId: string; userId: string; now: Instant },
): Promise<void> {
  await db("reminder_digests").where({ id: digestId, user_id: userId }).whereNull("opened_at").update({ opened_at: now });
}
