import type { Instant } from "~/lib/clock";
import type { Locale } from "~/lib/i18n/text";
import type { SessionRow } from "~db/account-tables";
import type { Role } from "./actor";
import type { ViewContext } from "./context";
import { sessionId } from "./session-id";

export type SessionLine = {
  readonly id: string;
  readonly openedAt: Instant;
  readonly device: string | null;
  readonly isThis: boolean;
};
export type AccountPage = {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly mustChangePassword: boolean;
  readonly roles: readonly { readonly role: Role; readonly agencyId: string; readonly agencyName: string }[];
  readonly sessions: readonly SessionLine[];
};

/**
 * The actor's own account with its open sessions.
 * @param realNow the machine's real time, by which sessions expire
 * @param thisHash the token hash of the session that asks
 */
export async function accountView(
  { db, actor }: ViewContext,
  { realNow, thisHash }: { realNow: Instant; thisHash: string },
): Promise<AccountPage> {
  const open = await db<SessionRow>("sessions")
    .where({ user_id: actor.userId })
    .whereNull("ended_at")
    .andWhere("expires_at", ">", realNow)
    .orderBy("created_at", "desc")
    .limit(50);
  const sessions = open.map((row) => ({
    id: sessionId(row.token_hash),
    openedAt: row.created_at,
    device: row.user_agent,
    isThis: row.token_hash === thisHash,
  }));
  const { name, email, locale, mustChangePassword, grants } = actor;
  const roles = grants.map(({ role, agencyId, agencyName }) => ({ role, agencyId, agencyName }));
  return { name, email, locale, mustChangePassword, roles, sessions };
}
