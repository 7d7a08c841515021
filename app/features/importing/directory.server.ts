import type { Knex } from "knex";
import { agencyOptions } from "~/features/agencies/find-agency.server";
import type { Directory } from "~/features/reading/agencies/match-agency";
import type { CalendarDate } from "~/lib/calendar-date";

/** The groups that an agency on these paths keeps; one statement. */
export async function groupsOn(db: Knex, paths: readonly string[]): Promise<{ id: string; name: string }[]> {
  const ids = [...new Set(paths.flatMap((path) => path.split("/").filter(Boolean)))];
  return db("agency_groups").whereIn("owner_agency_id", ids).orderBy("name").select("id", "name");
}

// More than any province has; a list to choose from is shorter.
const mostAgencies = 5_000;

/** Whom a document of that day may name: the agencies around `near` and at the centre, and the groups kept there; three statements. */
export async function readDirectory(db: Knex, { on, near }: { on: CalendarDate; near: readonly string[] }): Promise<Directory> {
  const agencies: { id: string; name: string; short_name?: string | null }[] = await agencyOptions(
    db,
    { on, near },
    mostAgencies,
  );
  const groups = await groupsOn(db, near);
  return [
    ...agencies.map(({ id, name, short_name: shortName }) => ({ id, name, shortName })),
    ...groups.map((group) => ({ ...group, isGroup: true })),
  ];
}

/** The ids of those who belong to the groups on a day (design rule 5); one statement. */
export async function membersOn(db: Knex, groupIds: readonly string[], on: CalendarDate): Promise<string[]> {
  if (groupIds.length === 0) return [];
  const ids: string[] = await db("agency_group_members")
    .whereIn("group_id", [...groupIds])
    .andWhere("valid_from", "<=", on)
    .andWhere((open) => open.whereNull("valid_to").orWhere("valid_to", ">", on))
    .pluck("agency_id");
  return [...new Set(ids)];
}
