import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { foldForSearch } from "~/lib/vietnamese-text";
import { pathRange } from "~db/ranges";
import { type Actor, grantsWith, type Role } from "./actor";
import type { ViewContext } from "./context";
import { requireSomewhere } from "./require-somewhere";

export type HeldRole = { readonly role: Role; readonly agencyId: string; readonly agencyName: string };
export type UserLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Instant | null;
  /** Held on the day looked at. */
  readonly roles: readonly HeldRole[];
};
export type Users = {
  readonly users: readonly UserLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

const pageSize = 50;

// Accounts with a role, now or once, at an agency that the actor administers; ordered by agency.
function managedUsers(db: Knex, actor: Actor): Knex.QueryBuilder {
  const query = db("users")
    .join("role_grants", "role_grants.user_id", "users.id")
    .join("agencies", "agencies.id", "role_grants.agency_id");
  return query.where((below) => {
    below.whereRaw("1 = 0");
    for (const path of grantsWith(actor, "admin").flatMap((grant) => grant.paths)) {
      const { from, to } = pathRange(path);
      below.orWhere((range) => range.where("agencies.path", ">=", from).andWhere("agencies.path", "<", to));
    }
  });
}

// Names of people are kept as written; they are folded here, because the two engines fold accents differently.
async function idsMatching(db: Knex, actor: Actor, q: string): Promise<string[]> {
  const rows: { id: string; name: string; email: string; place: string }[] = await managedUsers(db, actor).select(
    "users.id",
    "users.name",
    "users.email",
    "agencies.search_text as place",
  );
  const wanted = foldForSearch(q);
  const found = rows.filter((row) => `${foldForSearch(`${row.name} ${row.email}`)} ${row.place}`.includes(wanted));
  return [...new Set(found.map((row) => row.id))];
}

async function rolesOn(db: Knex, ids: readonly string[], day: CalendarDate): Promise<Map<string, HeldRole[]>> {
  const rows: (HeldRole & { userId: string })[] = await db("role_grants")
    .join("agencies", "agencies.id", "role_grants.agency_id")
    .whereIn("role_grants.user_id", [...ids])
    .where("role_grants.valid_from", "<=", day)
    .where((open) => open.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", day))
    .orderBy("role_grants.id")
    .select("role_grants.user_id as userId", "role_grants.role", "agencies.id as agencyId", "agencies.name as agencyName");
  const roles = new Map<string, HeldRole[]>();
  for (const { userId, ...role } of rows) roles.set(userId, [...(roles.get(userId) ?? []), role]);
  return roles;
}

/**
 * The accounts of the agencies that the actor administers, fifty a page, searched without accents in name, e-mail and agency.
 * @throws Forbidden when the actor administers nothing
 */
export async function usersView(
  { db, actor, today }: ViewContext,
  { q = "", page = 1 }: { q?: string; page?: number },
): Promise<Users> {
  requireSomewhere(actor, "user.manage");
  const matching = q.trim() === "" ? null : await idsMatching(db, actor, q);
  const scoped = () => {
    const query = managedUsers(db, actor);
    return matching ? query.whereIn("users.id", matching) : query;
  };
  const counted = await scoped().countDistinct("users.id as count").first();
  const rows: Omit<UserLine, "roles">[] = await scoped()
    .groupBy("users.id")
    .orderByRaw("min(agencies.sort_key), users.email")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select("users.id", "users.name", "users.email", "users.disabled_at as disabledAt");
  const roles = await rolesOn(
    db,
    rows.map((row) => row.id),
    today,
  );
  return {
    users: rows.map((row) => ({ ...row, roles: roles.get(row.id) ?? [] })),
    total: Number(counted?.count ?? 0),
    page,
    pageSize,
  };
}
