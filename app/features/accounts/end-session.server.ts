import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound } from "~/lib/errors";
import type { SessionRow } from "~db/account-tables";
import { inTransaction } from "~db/connection";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { sessionId } from "./session-id";

/** One session of the actor by its id, or all of them but the one whose token hash is `keep`. */
export type SessionsToEnd = { readonly id: string } | { readonly keep: string };

/**
 * Ends open sessions of the actor.
 * @returns how many were ended
 * @throws NotFound when the one that is named is not open, or not the actor's
 */
export async function endSession({ db, actor, now }: CommandContext, which: SessionsToEnd): Promise<number> {
  const open = await db<SessionRow>("sessions").where({ user_id: actor.userId }).whereNull("ended_at").select("token_hash");
  const isMeant = ({ token_hash }: Pick<SessionRow, "token_hash">) =>
    "id" in which ? sessionId(token_hash) === which.id : token_hash !== which.keep;
  const hashes = open.filter(isMeant).map((session) => session.token_hash);
  if (hashes.length === 0 && "id" in which) throw new NotFound();
  if (hashes.length === 0) return 0;
  await inTransaction(db, async (trx) => {
    await trx("sessions").whereIn("token_hash", hashes).update({ ended_at: now });
    await recordAudit(trx, authorOf(actor), now, {
      action: "session.ended",
      objectType: "session",
      objectId: actor.userId,
      data: { count: hashes.length },
    });
  });
  return hashes.length;
}
