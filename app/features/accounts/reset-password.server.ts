import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { withoutWaysIn } from "./access-version.server";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { loadManagedAccount, requireWholeAccount } from "./managed-account.server";
import { hashPassword, temporaryPassword } from "./password.server";

/**
 * Gives an account a temporary password, which must be changed at the next sign-in; ends its sessions and lifts a lock.
 * @returns the password, to be handed over once; it is kept nowhere
 * @throws NotFound when the actor does not see the account
 * @throws Forbidden when it also belongs to agencies that the actor does not administer
 */
export async function resetPassword(
  { db, actor, now }: CommandContext,
  { userId }: { userId: string },
): Promise<{ temporaryPassword: string }> {
  const account = await loadManagedAccount(db, actor, userId);
  const grant = requireWholeAccount(actor, account, dayOf(now));
  const temporary = temporaryPassword();
  const renewed = {
    password_hash: await hashPassword(temporary),
    must_change_password_since: now,
    links_since: now,
    failed_sign_ins: 0,
    locked_until: null,
  };
  await inTransaction(db, async (trx) => {
    await trx("users")
      .where({ id: userId })
      .update({ ...renewed, ...withoutWaysIn(trx) });
    await trx("sessions").where({ user_id: userId }).whereNull("ended_at").update({ ended_at: now });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "user.password-reset",
      objectType: "user",
      objectId: userId,
      data: {},
    });
  });
  return { temporaryPassword: temporary };
}
