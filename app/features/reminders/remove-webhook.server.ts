import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { findReceiver } from "./webhooks.store.server";

/** Ends a receiver; people who chose it are reached by mail or on the screen. @throws Forbidden, NotFound */
export async function removeWebhook({ db, actor, now }: CommandContext, id: string): Promise<void> {
  const grant = requirePermission(actor, "reminders.set", {}, { seen: true });
  await inTransaction(db, async (trx) => {
    const receiver = await findReceiver(trx, id);
    if (!receiver) throw new NotFound();
    await trx("webhook_receivers").where({ id }).update({ removed_at: now });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "webhook.removed",
      objectType: "settings",
      objectId: id,
      data: { name: receiver.name },
    });
  });
}
