import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { withoutWaysIn } from "./access-version.server";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { loadManagedAccount, requireWholeAccount } from "./managed-account.server";

/**
 * Closes an account and ends its sessions; what it did stays under its name. Closing it again changes nothing.
 * @throws NotFound when the actor does not see the account
 * @throws Forbidden when it also belongs to agencies that the actor does not administer
 * @throws RuleViolation when it is the actor's own
 */
export async function disableUser({ db, actor, now }: CommandContext, { userId }: { userId: string }): Promise<void> {
  const account = await loadManagedAccount(db, actor, userId);
  const grant = requireWholeAccount(actor, account, dayOf(now));
  if (userId === actor.userId) {
    throw violation(null, {
      vi: "Không tự khóa tài khoản của mình. Hãy nhờ quản trị khác.",
      en: "You cannot close your own account. Ask another administrator.",
    });
  }
  if (account.user.disabled_at) return;
  await inTransaction(db, async (trx) => {
    await trx("users")
      .where({ id: userId })
      .update({ disabled_at: now, links_since: now, ...withoutWaysIn(trx) });
    await trx("sessions").where({ user_id: userId }).whereNull("ended_at").update({ ended_at: now });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "user.disabled",
      objectType: "user",
      objectId: userId,
      data: {},
    });
  });
}
