import type { Knex } from "knex";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { Instant } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { tokenHash } from "./session-token.server";

/** Ends the session of this browser, whose cookie holds `token`. A second press changes nothing and leaves no second trace. */
export async function signOut({ db, now }: { db: Knex; now: Instant }, token: string | null): Promise<void> {
  if (!token) return;
  await inTransaction(db, async (trx) => {
    const open = trx("sessions")
      .where({ token_hash: tokenHash(token) })
      .whereNull("ended_at");
    const session = await open.clone().join("users", "users.id", "sessions.user_id").first("users.id", "users.name");
    if (!session || (await open.update({ ended_at: now })) === 0) return;
    const { id, name } = session;
    await recordAudit(trx, { userId: id, name }, now, { action: "session.ended", objectType: "session", objectId: id, data: {} });
  });
}
