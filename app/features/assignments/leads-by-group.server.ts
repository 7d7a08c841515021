import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { foldForSearch } from "~/lib/vietnamese-text";
import type { Lead } from "./lead";

type Asked = {
  /** Those who keep the groups, with all above them. */
  readonly ownerPaths: readonly string[];
  readonly names: readonly string[];
  readonly on: CalendarDate;
};

type Row = Omit<Lead, "groupId"> & { readonly groupId: string; readonly groupName: string };

/**
 * Who would lead through the groups of these names on a day, in the order of the dictionary; null for a name that is no group with
 * members on that day. One statement.
 */
export async function leadsByGroup(
  db: Knex,
  { ownerPaths, names, on }: Asked,
): Promise<(name: string) => readonly Lead[] | null> {
  const owners = ownerPaths.flatMap((path) => path.split("/").filter(Boolean));
  const rows: Row[] = await db("agency_groups")
    .join("agency_group_members as member", "member.group_id", "agency_groups.id")
    .join("agencies", "agencies.id", "member.agency_id")
    .whereIn("agency_groups.owner_agency_id", [...new Set(owners)])
    .whereIn("agency_groups.search_text", [...new Set(names.map(foldForSearch))])
    .where("member.valid_from", "<=", on)
    .where((open) => open.whereNull("member.valid_to").orWhere("member.valid_to", ">", on))
    .where("agencies.valid_from", "<=", on)
    .where((open) => open.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on))
    .orderBy(["agency_groups.name", "agency_groups.id", "agencies.sort_key"])
    .select("agencies.id", "agencies.name", "agencies.path", "agencies.level")
    .select({ groupId: "agency_groups.id", groupName: "agency_groups.search_text" });
  const byName = groupBy(rows, ({ groupName }) => groupName);
  return (name) => {
    const found = byName.get(foldForSearch(name)) ?? [];
    // Of two groups of one name the first counts, as when work is assigned.
    const members = found.filter(({ groupId }) => groupId === found[0]?.groupId);
    return members.length === 0 ? null : members;
  };
}
