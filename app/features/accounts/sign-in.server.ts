import type { Knex } from "knex";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { Instant } from "~/lib/clock";
import { violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { UserRow } from "~db/account-tables";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import { passwordMatches, spendCheckingTime } from "./password.server";
import { newSessionToken, sessionDays, tokenHash } from "./session-token.server";

const allowedFailures = 5;
const lockMinutes = 15;

const refused: Text = {
  vi: "Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi thử lại; sau 5 lần sai, tài khoản tạm khóa 15 phút.",
  en: "The e-mail or the password is not right. Check and try again; after 5 failures the account is locked for 15 minutes.",
};
const locked: Text = {
  vi: "Tài khoản đang tạm khóa do nhập sai nhiều lần. Hãy chờ 15 phút, hoặc nhờ quản trị đặt lại mật khẩu.",
  en: "The account is locked after repeated failures. Wait 15 minutes, or ask the administrator to reset the password.",
};

const later = (now: Instant, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;

const isLockedAt = (user: UserRow, now: Instant) => user.locked_until !== null && now < user.locked_until;

// Read again in the transaction: of many attempts made at once each counts, and none gets past the lock.
async function heldUser(trx: Knex.Transaction, id: string): Promise<UserRow> {
  return lockRow(trx("users").where({ id }).first(), trx);
}

async function noteFailure(db: Knex, { id }: UserRow, now: Instant): Promise<void> {
  await inTransaction(db, async (trx) => {
    const user = await heldUser(trx, id);
    if (isLockedAt(user, now)) return;
    const failures = user.failed_sign_ins + 1;
    const isLocked = failures >= allowedFailures;
    await trx("users")
      .where({ id: user.id })
      .update({ failed_sign_ins: isLocked ? 0 : failures, locked_until: isLocked ? later(now, lockMinutes) : null });
    if (isLocked) {
      await recordAudit(trx, { userId: user.id, name: user.name }, now, {
        action: "user.locked",
        objectType: "user",
        objectId: user.id,
        data: { minutes: lockMinutes },
      });
    }
  });
}

/**
 * Signs a person in by e-mail and password.
 * @param now the machine's real time, also in a demonstration
 * @returns the token for the cookie
 * @throws RuleViolation when the pair is wrong, or the account locked or disabled
 */
export async function signIn(
  { db, now }: { db: Knex; now: Instant },
  { email, password, userAgent }: { email: string; password: string; userAgent: string | null },
): Promise<string> {
  const user: UserRow | undefined = await db("users").where({ email: email.trim().toLowerCase() }).first();
  if (!user || user.disabled_at) {
    await spendCheckingTime(password);
    throw violation(null, refused);
  }
  if (isLockedAt(user, now)) throw violation(null, locked);
  if (!(await passwordMatches(user.password_hash, password))) {
    await noteFailure(db, user, now);
    throw violation(null, refused);
  }
  return openSession(db, user, now, userAgent);
}

async function openSession(db: Knex, user: UserRow, now: Instant, userAgent: string | null): Promise<string> {
  const token = newSessionToken();
  await inTransaction(db, async (trx) => {
    if (isLockedAt(await heldUser(trx, user.id), now)) throw violation(null, locked);
    await trx("users").where({ id: user.id }).update({ failed_sign_ins: 0, locked_until: null });
    await trx("sessions").insert({
      token_hash: tokenHash(token),
      user_id: user.id,
      created_at: now,
      expires_at: later(now, sessionDays * 24 * 60),
      user_agent: userAgent?.slice(0, 300) ?? null,
    });
    await recordAudit(trx, { userId: user.id, name: user.name }, now, {
      action: "session.opened",
      objectType: "session",
      objectId: user.id,
      data: {},
    });
  });
  return token;
}
