import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import type { FeedOwner } from "./feed";
import { endFeed } from "./feeds.store.server";
import { requireOwner } from "./require-owner.server";

/** Ends the address of a calendar at once; doing it again changes nothing. @throws NotFound, Forbidden */
export async function revokeFeed({ db, actor, now }: CommandContext, owner: FeedOwner): Promise<void> {
  await inTransaction(db, async (trx) => {
    const grant = await requireOwner(trx, actor, owner);
    if (!(await endFeed(trx, owner, now))) return;
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "feed.revoked",
      objectType: "userId" in owner ? "user" : "agency",
      objectId: "userId" in owner ? owner.userId : owner.agencyId,
      data: {},
    });
  });
}
