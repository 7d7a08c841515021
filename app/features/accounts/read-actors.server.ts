import type { Knex } from "knex";
import { dayOf, type Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { Locale } from "~/lib/i18n/text";
import { type Actor, type Grant, type Role, roles } from "./actor";

type Row = {
  user_id: string;
  name: string;
  email: string;
  locale: string;
  must_change_password_since: string | null;
  role: string;
  agency_id: string;
  agency_name: string;
  is_operator: number;
  own_id: string;
  own_path: string;
};

// Each grant with its agency and, through the chain of successors, the agencies it has taken over by that day.
const grantsSql = (ofUsers: string) => `
with recursive line(root_id, agency_id, path) as (
  select agencies.id, agencies.id, agencies.path from agencies
  where agencies.id in (select role_grants.agency_id from role_grants where ${ofUsers})
  union
  select line.root_id, agencies.id, agencies.path from agencies join line on agencies.successor_id = line.agency_id
  where agencies.valid_to <= :today
)
select users.id as user_id, users.name, users.email, users.locale, users.must_change_password_since,
  role_grants.role, role_grants.agency_id, role_grants.is_operator, agencies.name as agency_name, line.agency_id as own_id, line.path as own_path
from role_grants
join users on users.id = role_grants.user_id and users.disabled_at is null
join agencies on agencies.id = role_grants.agency_id
join line on line.root_id = role_grants.agency_id
where ${ofUsers} and role_grants.valid_from <= :today and (role_grants.valid_to is null or :today < role_grants.valid_to)
order by role_grants.user_id, role_grants.id, line.agency_id`;

// Everybody may be ten thousand people: what is the same in many rows is held once, not in a copy for each.
function sharedRole(role: string): Role {
  const known = roles.find((one) => one === role);
  if (!known) throw new Error(`unknown role of a grant: ${role}`);
  return known;
}
const sharedLocale = (locale: string): Locale => (locale === "en" ? "en" : "vi");

function grantsOf(rows: readonly Row[]): Grant[] {
  const grants = new Map<string, Grant & { agencyIds: string[]; paths: string[] }>();
  for (const row of rows) {
    const key = `${row.role} ${row.agency_id}`;
    const grant = grants.get(key);
    if (!grant) {
      const at = { agencyId: row.agency_id, agencyName: row.agency_name, isOperator: row.is_operator === 1 };
      grants.set(key, {
        role: sharedRole(row.role),
        ...at,
        // To save memory: equal texts of two columns are two copies, of which one is kept.
        agencyIds: [row.own_id === row.agency_id ? row.agency_id : row.own_id],
        paths: [row.own_path],
      });
    } else if (!grant.agencyIds.includes(row.own_id)) {
      grant.agencyIds.push(row.own_id);
      grant.paths.push(row.own_path);
    }
  }
  return [...grants.values()];
}

function toActor(rows: readonly [Row, ...Row[]]): Actor {
  const [{ user_id, name, email, locale, must_change_password_since }] = rows;
  const mustChangePassword = must_change_password_since !== null;
  return { userId: user_id, name, email, locale: sharedLocale(locale), mustChangePassword, grants: grantsOf(rows) };
}

async function readRows(db: Knex, now: Instant, ofUsers: string, values: Record<string, string | number>): Promise<Actor[]> {
  const answer = await db.raw(grantsSql(ofUsers), { ...values, today: dayOf(now) });
  const rows = (Array.isArray(answer) ? answer : answer.rows) as Row[];
  return [...groupBy(rows, (row) => row.user_id).values()].map((own) => toActor(own as [Row, ...Row[]]));
}

/** Those of `userIds` who hold a role on the day of `now` and whose account is open, in one statement. */
export async function readActors(db: Knex, now: Instant, userIds: readonly string[]): Promise<Actor[]> {
  if (userIds.length === 0) return [];
  const named = Object.fromEntries(userIds.map((id, index) => [`user${index}`, id]));
  return readRows(db, now, `role_grants.user_id in (${Object.keys(named).map((key) => `:${key}`)})`, named);
}

const nextPeople = `role_grants.user_id in (
  select users.id from users
  where users.id > :after and users.disabled_at is null and exists (
    select 1 from role_grants as held
    where held.user_id = users.id and held.valid_from <= :today and (held.valid_to is null or :today < held.valid_to))
  order by users.id limit :atOnce)`;

/**
 * Everybody who holds a role on the day of `now` and whose account is open, in one statement for each `atOnce` of them: the rows
 * of ten thousand people take more memory than the people themselves.
 */
export async function readAllActors(db: Knex, now: Instant, atOnce: number): Promise<Actor[]> {
  const all: Actor[] = [];
  for (;;) {
    const page = await readRows(db, now, nextPeople, { after: all.at(-1)?.userId ?? "", atOnce });
    all.push(...page);
    if (page.length < atOnce) return all;
  }
}
