import type { Knex } from "knex";
import { agencyOptions } from "~/features/agencies/find-agency.server";
import { successorsOn } from "~/features/agencies/successors.server";
import type { Directory } from "~/features/reading/agencies/directory";
import { agencyMatcher, isElsewhere } from "~/features/reading/agencies/match-agency";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";

/** The groups that an agency on these paths keeps; one statement. */
export async function groupsOn(db: Knex, paths: readonly string[]): Promise<{ id: string; name: string }[]> {
  const ids = [...new Set(paths.flatMap((path) => path.split("/").filter(Boolean)))];
  return db("agency_groups").whereIn("owner_agency_id", ids).orderBy("name").select("id", "name");
}

// More than any province has; a list to choose from is shorter.
const mostAgencies = 5_000;

/** The names of the bodies that had ended by a day, by whoever stands in their place on it; two statements. */
async function formerNamesOn(db: Knex, on: CalendarDate): Promise<Map<string, string[]>> {
  const ended: { id: string; name: string; short_name: string | null }[] = await db("agencies")
    .whereNotNull("successor_id")
    .andWhere("valid_to", "<=", on)
    .limit(mostAgencies)
    .select("id", "name", "short_name");
  const lines = await successorsOn(
    db,
    ended.map(({ id }) => id),
    on,
  );
  const names = ended.flatMap(({ id, name, short_name }) =>
    [name, short_name].flatMap((each) => {
      const heir = lines.get(id)?.at(-1);
      return each && heir ? [{ heir: heir.id, name: each }] : [];
    }),
  );
  return new Map([...groupBy(names, ({ heir }) => heir)].map(([heir, each]) => [heir, each.map(({ name }) => name)]));
}

/** Whom a document of that day may name: the agencies around `near` and at the centre, with their names before, and the groups kept there with their members; six statements. */
export async function readDirectory(db: Knex, { on, near }: { on: CalendarDate; near: readonly string[] }): Promise<Directory> {
  const agencies: { id: string; name: string; short_name?: string | null }[] = await agencyOptions(
    db,
    { on, near },
    mostAgencies,
  );
  const groups = await groupsOn(db, near);
  const members = await membersByGroup(
    db,
    groups.map(({ id }) => id),
    on,
  );
  const former = await formerNamesOn(db, on);
  return [
    ...agencies.map(({ id, name, short_name: shortName }) => ({ id, name, shortName, formerNames: former.get(id) ?? [] })),
    ...groups.map((group) => ({ ...group, isGroup: true, members: members([group.id]) })),
  ];
}

/**
 * Whom a document may name that `agencyPath`'s secretariat handed in: those around its issuer, which may stand in another
 * province; nobody, where that province is not in the directory, so that no namesake of our own is taken for the one meant.
 */
export async function directoryFor(
  db: Knex,
  { issuer, on, agencyPath }: { issuer: string | null; on: CalendarDate; agencyPath: string },
): Promise<Directory> {
  const own = await readDirectory(db, { on, near: [agencyPath] });
  if (issuer === null || isHere(issuer, own)) return own;
  const everywhere: { id: string; name: string; path: string }[] = await agencyOptions(db, { on, near: [] }, mostAgencies);
  const { id } = agencyMatcher(everywhere)(issuer);
  const there = everywhere.find((each) => each.id === id);
  if (there) return readDirectory(db, { on, near: [there.path] });
  return isElsewhere(issuer, own) ? [] : own;
}

const isHere = (issuer: string, directory: Directory) => agencyMatcher(directory)(issuer).id !== null;

/** The ids of those who belong to groups on a day (design rule 5), each once; one statement for all groups that may be asked for. */
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
