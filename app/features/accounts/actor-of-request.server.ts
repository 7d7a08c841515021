import type { Knex } from "knex";
import { dayOf, type Instant } from "~/lib/clock";
import type { Locale } from "~/lib/i18n/text";
import type { Actor, Grant, Role } from "./actor";
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

type GrantRow = { role: string; agency_id: string; agency_name: string; own_id: string; own_path: string };

// Each grant with its agency and, through the chain of successors, the agencies it has taken over by that day.
const grantsSql = `
with recursive line(root_id, agency_id, path) as (
  select agencies.id, agencies.id, agencies.path from agencies
  join role_grants on role_grants.agency_id = agencies.id and role_grants.user_id = :userId
  union
  select line.root_id, agencies.id, agencies.path from agencies join line on agencies.successor_id = line.agency_id
  where agencies.valid_to <= :today
)
select role_grants.role, role_grants.agency_id, agencies.name as agency_name, line.agency_id as own_id, line.path as own_path
from role_grants
join agencies on agencies.id = role_grants.agency_id
join line on line.root_id = role_grants.agency_id
where role_grants.user_id = :userId and role_grants.valid_from <= :today and (role_grants.valid_to is null or :today < role_grants.valid_to)
order by role_grants.id, line.agency_id`;

function grantsOf(rows: readonly GrantRow[]): Grant[] {
  const grants = new Map<string, { role: Role; agencyId: string; agencyName: string; agencyIds: string[]; paths: string[] }>();
  for (const row of rows) {
    const key = `${row.role} ${row.agency_id}`;
    const grant = grants.get(key) ?? {
      role: row.role as Role,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      agencyIds: [],
      paths: [],
    };
    if (!grant.agencyIds.includes(row.own_id)) {
      grant.agencyIds.push(row.own_id);
      grant.paths.push(row.own_path);
    }
    grants.set(key, grant);
  }
  return [...grants.values()];
}

async function readGrants(db: Knex, userId: string, now: Instant): Promise<Grant[]> {
  const answer = await db.raw(grantsSql, { userId, today: dayOf(now) });
  return grantsOf((Array.isArray(answer) ? answer : answer.rows) as GrantRow[]);
}

/** The actor behind a user id, with the roles held on the day of `now`; null when there is no such account or it is disabled. */
export async function actorOfUser(db: Knex, userId: string, now: Instant): Promise<Actor | null> {
  const user = await db("users").where({ id: userId }).whereNull("disabled_at").first();
  return user ? toActor({ ...user, user_id: user.id }, await readGrants(db, userId, now)) : null;
}

function toActor(
  user: Pick<SessionUser, "user_id" | "name" | "email" | "locale" | "must_change_password_since">,
  grants: Grant[],
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
  return { actor: toActor(user, await readGrants(db, user.user_id, now)), lapsedUserId: null };
}
