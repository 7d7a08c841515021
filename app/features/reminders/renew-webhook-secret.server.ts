import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { Receiver } from "./webhook-receiver";
import { findReceiver } from "./webhooks.store.server";

/** Gives a receiver a new secret; what is sent from now on is signed with it. @throws Forbidden, NotFound */
export async function renewWebhookSecret({ db, actor, now }: CommandContext, id: string): Promise<Receiver> {
  const grant = requirePermission(actor, "reminders.set", {}, { seen: true });
  return inTransaction(db, async (trx) => {
    await trx("webhook_receivers").where({ id }).whereNull("removed_at").increment("secret_number", 1);
    const receiver = await findReceiver(trx, id);
    if (!receiver) throw new NotFound();
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "webhook.secret-renewed",
      objectType: "settings",
      objectId: id,
      data: { name: receiver.name },
    });
    return receiver;
  });
}
