import { accessVersionOf } from "~/features/accounts/access-version.server";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { type AllowedHosts, whyNotOutbound } from "~/lib/outbound.server";
import { inTransaction } from "~db/connection";
import type { Subscription } from "./push.schema";
import { dropBrowsers, dropClosedBrowsers, readBrowsers } from "./push.store.server";

const mostBrowsers = 10;

type Browser = { readonly subscription: Subscription; readonly device: string | null; readonly allowed: AllowedHosts };

/**
 * Remembers a browser that takes notifications for the actor; one that took them for somebody else does so no more. Of more than
 * ten the oldest is forgotten.
 * @throws RuleViolation when its push service is not reached by https, or at a private address
 */
export async function addBrowser({ db, actor, now }: CommandContext, { subscription, device, allowed }: Browser): Promise<void> {
  const why = whyNotOutbound(subscription.endpoint, allowed);
  if (why) throw violation(null, why);
  await inTransaction(db, async (trx) => {
    const access_version = await accessVersionOf(trx, actor.userId);
    const row = { ...subscription, user_id: actor.userId, device: device?.slice(0, 300) ?? null, made_at: now, access_version };
    await trx("push_subscriptions")
      .insert({ id: newId(), ...row })
      .onConflict("endpoint")
      .merge(row);
    await dropClosedBrowsers(trx, actor.userId, access_version);
    const older = (await readBrowsers(trx, actor.userId)).slice(mostBrowsers);
    await dropBrowsers(
      trx,
      older.map(({ id }) => id),
    );
    await recordAudit(trx, authorOf(actor), now, {
      action: "push.added",
      objectType: "user",
      objectId: actor.userId,
      data: { service: new URL(subscription.endpoint).host },
    });
  });
}
