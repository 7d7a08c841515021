import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { tokenHash, tokenInCookie } from "./session-token.server";

/** Ends the session of this browser. */
export async function signOut({ db, now }: { db: Knex; now: Instant }, cookieHeader: string | null): Promise<void> {
  const token = tokenInCookie(cookieHeader);
  if (token)
    await db("sessions")
      .where({ token_hash: tokenHash(token) })
      .whereNull("ended_at")
      .update({ ended_at: now });
}
