import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";

/** The groups that an agency on these paths keeps; one statement. */
export async function groupsOn(db: Knex, paths: readonly string[]): Promise<{ id: string; name: string }[]> {
  const ids = [...new Set(paths.flatMap((path) => path.split("/").filter(Boolean)))];
  return db("agency_groups").whereIn("owner_agency_id", ids).orderBy("name").select("id", "name");
}

/** The ids of those who belong to groups on a day (rule 5), each once; one statement for all groups that may be asked for. */
export async function membersByGroup(
  db: Knex,
  groupIds: readonly string[],
  on: CalendarDate,
): Promise<(groupIds: readonly string[]) => string[]> {
  const wanted = [...new Set(groupIds)];
  if (wanted.length === 0) return () => [];
  const rows: { group_id: string; agency_id: string }[] = await db("agency_group_members")
    .whereIn("group_id", wanted)
    .andWhere("valid_from", "<=", on)
    .andWhere((open) => open.whereNull("valid_to").orWhere("valid_to", ">", on))
    .select("group_id", "agency_id");
  const members = groupBy(rows, ({ group_id }) => group_id);
  return (ids) => [...new Set(ids.flatMap((id) => (members.get(id) ?? []).map(({ agency_id }) => agency_id)))];
}
