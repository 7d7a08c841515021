import { accessVersionOf } from "~/features/accounts/access-version.server";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { newSessionToken, tokenHash } from "~/features/accounts/session-token.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import type { FeedOwner } from "./feed";
import { endFeed, insertFeed } from "./feeds.store.server";
import { requireOwner } from "./require-owner.server";

/**
 * Makes the address of a calendar; one that was there before ends with it.
 * @returns the secret, to be shown once; only its fingerprint is kept
 * @throws NotFound, Forbidden
 */
export async function makeFeed({ db, actor, now }: CommandContext, owner: FeedOwner): Promise<{ key: string }> {
  const key = newSessionToken();
  await inTransaction(db, async (trx) => {
    const grant = await requireOwner(trx, actor, owner);
    const isAgain = await endFeed(trx, owner, now);
    const made = { token_hash: tokenHash(key), made_at: now, made_by: actor.userId };
    await insertFeed(trx, owner, { ...made, access_version: "userId" in owner ? await accessVersionOf(trx, owner.userId) : 0 });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "feed.made",
      objectType: "userId" in owner ? "user" : "agency",
      objectId: "userId" in owner ? owner.userId : owner.agencyId,
      data: { isAgain },
    });
  });
  return { key };
}
