import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { authorOf } from "./author";
import type { CommandContext } from "./context";

/** Takes back every link that was mailed to the actor so far: none of them opens anything any more. */
export async function revokeLinks({ db, actor, now }: CommandContext): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx("users").where({ id: actor.userId }).update({ links_since: now });
    await recordAudit(trx, authorOf(actor), now, {
      action: "user.links-revoked",
      objectType: "user",
      objectId: actor.userId,
      data: {},
    });
  });
}
