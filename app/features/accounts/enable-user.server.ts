import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { loadManagedAccount, requireWholeAccount } from "./managed-account.server";

/**
 * Opens a closed account again, with the roles that it still holds.
 * @throws NotFound when the actor does not see the account
 * @throws Forbidden when it also belongs to agencies that the actor does not administer
 */
export async function enableUser({ db, actor, now }: CommandContext, { userId }: { userId: string }): Promise<void> {
  const account = await loadManagedAccount(db, actor, userId);
  const grant = requireWholeAccount(actor, account, dayOf(now));
  if (!account.user.disabled_at) return;
  await inTransaction(db, async (trx) => {
    await trx("users").where({ id: userId }).update({ disabled_at: null });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "user.enabled",
      objectType: "user",
      objectId: userId,
      data: {},
    });
  });
}
