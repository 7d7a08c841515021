import type { Knex } from "knex";
import type { Reach } from "~/features/agencies/reach";
import { successorsOn } from "~/features/agencies/successors.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { inParts } from "~/lib/in-parts";
import { valueOfOne } from "~/lib/outcome";
import type { AgencyRow } from "~db/tables";
import { absentOn, type Lead, type LeadGround, leadsAmong, type NamedLeads } from "./lead";

/** The agencies of each group on one day, in the order of the dictionary. */
export async function membersOfGroups(db: Knex, groupIds: readonly string[], on: CalendarDate): Promise<Lead[]> {
  if (groupIds.length === 0) return [];
  return db("agency_group_members")
    .join("agencies", "agencies.id", "agency_group_members.agency_id")
    .whereIn("agency_group_members.group_id", groupIds)
    .where("agency_group_members.valid_from", "<=", on)
    .where((open) => open.whereNull("agency_group_members.valid_to").orWhere("agency_group_members.valid_to", ">", on))
    .where("agencies.valid_from", "<=", on)
    .where((open) => open.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on))
    .orderBy("agencies.sort_key")
    .select("agencies.id", "agencies.name", "agencies.path", "agencies.level", "agency_group_members.group_id as groupId");
}

/** What is known on a day of all that are named. */
export async function readLeadGround(
  db: Knex,
  named: readonly NamedLeads[],
  { on, reach }: { readonly on: CalendarDate; readonly reach: Reach },
): Promise<LeadGround> {
  const rows: AgencyRow[] = [];
  const agencyIds = [...new Set(named.flatMap((each) => each.agencyIds))];
  for (const part of inParts(agencyIds)) rows.push(...(await db("agencies").whereIn("id", part)));
  const absent = absentOn(rows, on).map(({ id }) => id);
  const groupIds = [...new Set(named.flatMap((each) => each.groupIds))];
  return {
    on,
    reach,
    agencies: new Map(rows.map((row) => [row.id, row])),
    successors: await successorsOn(db, absent, on),
    members: await membersOfGroups(db, groupIds, on),
  };
}

/** The agencies that lead. @throws RuleViolation as `leadsAmong` refuses */
export async function leadsOn(
  db: Knex,
  { on, reach, ...named }: NamedLeads & { readonly on: CalendarDate; readonly reach: Reach },
): Promise<Lead[]> {
  return valueOfOne([leadsAmong(named, await readLeadGround(db, [named], { on, reach }))]);
}
