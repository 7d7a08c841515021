import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import type { Locale } from "~/lib/i18n/text";
import type { Actor, Grant } from "./actor";
import { readActors } from "./read-actors.server";
import { tokenHash } from "./session-token.server";

type SessionUser = {
  user_id: string;
  name: string;
  email: string;
  locale: string;
  must_change_password_since: string | null;
  expires_at: Instant;
  ended_at: Instant | null;
  disabled_at: Instant | null;
};

const grantsOfUser = async (db: Knex, userId: string, now: Instant): Promise<readonly Grant[]> =>
  (await readActors(db, now, [userId]))[0]?.grants ?? [];

/** The actor behind a user id, with the roles held on the day of `now`; null when there is no such account or it is disabled. */
export async function actorOfUser(db: Knex, userId: string, now: Instant): Promise<Actor | null> {
  const user = await db("users").where({ id: userId }).whereNull("disabled_at").first();
  return user ? toActor({ ...user, user_id: user.id }, await grantsOfUser(db, userId, now)) : null;
}

function toActor(
  user: Pick<SessionUser, "user_id" | "name" | "email" | "locale" | "must_change_password_since">,
  grants: readonly Grant[],
): Actor {
  return {
    userId: user.user_id,
    name: user.name,
    email: user.email,
    locale: user.locale as Locale,
    mustChangePassword: user.must_change_password_since !== null,
    grants,
  };
}

/**
 * Who sends a request. Sessions are judged by the machine's real time (`realNow`), roles by the day that is
 * looked at, which a demonstration may move.
 * @returns the actor, or the person of a session that has ended or expired
 */
export async function actorOfRequest({
  db,
  token,
  now,
  realNow,
}: {
  db: Knex;
  /** The secret of the session's cookie. */
  token: string | null;
  now: Instant;
  realNow: Instant;
}): Promise<{ actor: Actor | null; lapsedUserId: string | null }> {
  if (!token) return { actor: null, lapsedUserId: null };
  const user: SessionUser | undefined = await db("sessions")
    .join("users", "users.id", "sessions.user_id")
    .where("sessions.token_hash", tokenHash(token))
    .first(
      "sessions.user_id",
      "sessions.expires_at",
      "sessions.ended_at",
      "users.name",
      "users.email",
      "users.locale",
      "users.disabled_at",
      "users.must_change_password_since",
    );
  if (!user || user.disabled_at) return { actor: null, lapsedUserId: null };
  if (user.ended_at || user.expires_at <= realNow) return { actor: null, lapsedUserId: user.user_id };
  return { actor: toActor(user, await grantsOfUser(db, user.user_id, now)), lapsedUserId: null };
}
