import { recordAudit } from "~/features/audit/record-audit.server";
import { RuleViolation, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { withoutWaysIn } from "./access-version.server";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { hashPassword, passwordMatches, passwordProblems } from "./password.server";

/**
 * Changes the actor's own password and ends their other sessions.
 * @param keep the hash of the session token that stays open
 * @throws RuleViolation when the current password is wrong, or the new one weak or not repeated alike
 */
export async function changePassword(
  { db, actor, now }: CommandContext,
  { current, next, repeated, keep }: { current: string; next: string; repeated: string; keep: string },
): Promise<void> {
  const user = await db("users").where({ id: actor.userId }).first("password_hash");
  if (!user || !(await passwordMatches(user.password_hash, current))) {
    throw violation("currentPassword", {
      vi: "Mật khẩu hiện tại chưa đúng. Hãy nhập lại.",
      en: "The current password is not right. Enter it again.",
    });
  }
  const problems = passwordProblems(next, actor.email, "newPassword");
  if (problems.length > 0) throw new RuleViolation(problems);
  if (next !== repeated)
    throw violation("repeatedPassword", {
      vi: "Hai lần nhập mật khẩu mới chưa giống nhau.",
      en: "The two new passwords are not alike.",
    });
  const passwordHash = await hashPassword(next);
  await inTransaction(db, async (trx) => {
    await trx("users")
      .where({ id: actor.userId })
      .update({ password_hash: passwordHash, must_change_password_since: null, links_since: now, ...withoutWaysIn(trx) });
    await trx("sessions")
      .where({ user_id: actor.userId })
      .whereNull("ended_at")
      .whereNot({ token_hash: keep })
      .update({ ended_at: now });
    await recordAudit(trx, authorOf(actor), now, {
      action: "user.password-changed",
      objectType: "user",
      objectId: actor.userId,
      data: {},
    });
  });
}
