import type { Knex } from "knex";
import type { Role } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import type { AgencyRow } from "~db/tables";
import { type Agency, toAgency } from "./agencies.store.server";
import { readLine } from "./agencies.view.server";
import type { NamedAgency } from "./agency";
import { successorsOn } from "./successors.server";

export type GroupOfAgency = { readonly id: string; readonly name: string; readonly isOwn: boolean };
export type Person = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };

export type AgencyPage = {
  readonly agency: Agency;
  readonly unitName: string | null;
  /** From the top down to the agency itself. */
  readonly line: readonly NamedAgency[];
  /** Who took over, nearest first, up to the one that exists on the day looked at. */
  readonly successors: readonly NamedAgency[];
  readonly predecessors: readonly (NamedAgency & { readonly endedOn: CalendarDate | null })[];
  /** Kept by the agency, or with it among their members on the day looked at. */
  readonly groups: readonly GroupOfAgency[];
  readonly below: number;
  /** Who holds a role there on the day looked at; null for those who do not administer it. */
  readonly people: readonly Person[] | null;
  readonly mayEdit: boolean;
};

const mostPeople = 50;

async function readGroups(db: Knex, agencyId: string, today: CalendarDate): Promise<GroupOfAgency[]> {
  const isMember = (member: Knex.QueryBuilder) =>
    member
      .select("group_id")
      .from("agency_group_members")
      .where({ agency_id: agencyId })
      .andWhere("valid_from", "<=", today)
      .andWhere((open) => open.whereNull("valid_to").orWhere("valid_to", ">", today));
  const rows: { id: string; name: string; owner_agency_id: string }[] = await db("agency_groups")
    .where({ owner_agency_id: agencyId })
    .orWhereIn("id", isMember)
    .orderBy("search_text");
  return rows.map(({ id, name, owner_agency_id }) => ({ id, name, isOwn: owner_agency_id === agencyId }));
}

async function readPeople(db: Knex, agencyId: string, today: CalendarDate): Promise<Person[]> {
  return db("role_grants")
    .join("users", "users.id", "role_grants.user_id")
    .where("role_grants.agency_id", agencyId)
    .whereNull("users.disabled_at")
    .andWhere("role_grants.valid_from", "<=", today)
    .andWhere((open) => open.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", today))
    .orderBy(["users.email", "role_grants.id"])
    .limit(mostPeople)
    .select("users.id", "users.name", "users.email", "role_grants.role");
}

type Row = AgencyRow & { unit_name: string | null; below: number | string };

function readRow(db: Knex, id: string, today: CalendarDate): Promise<Row | undefined> {
  const below = db("agencies as child")
    .whereRaw("child.parent_id = agencies.id")
    .andWhere("child.valid_from", "<=", today)
    .andWhere((open) => open.whereNull("child.valid_to").orWhere("child.valid_to", ">", today))
    .count("*")
    .as("below");
  return db("agencies")
    .leftJoin("administrative_units", "administrative_units.code", "agencies.unit_code")
    .where("agencies.id", id)
    .first("agencies.*", "administrative_units.name as unit_name", below);
}

/** One agency: its life, what came before and after it, its groups, and the people there for those who administer it. @throws NotFound */
export async function agencyView({ db, actor, today }: ViewContext, id: string): Promise<AgencyPage> {
  const row = await readRow(db, id, today);
  if (!row) throw new NotFound();
  const agency = toAgency(row);
  const predecessors = await db("agencies")
    .where({ successor_id: id })
    .orderBy("sort_key")
    .select("id", "name", "valid_to as endedOn");
  return {
    agency,
    unitName: row.unit_name,
    line: await readLine(db, agency.path),
    successors: row.successor_id === null ? [] : ((await successorsOn(db, [id], today)).get(id) ?? []),
    predecessors,
    groups: await readGroups(db, id, today),
    below: Number(row.below),
    people: can(actor, "user.manage", { agency }) ? await readPeople(db, id, today) : null,
    mayEdit: can(actor, "agency.edit", { agency }),
  };
}
