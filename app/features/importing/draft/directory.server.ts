import type { Knex } from "knex";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { formerNamesOn } from "~/features/agencies/former-names.server";
import { groupsOn, membersByGroup } from "~/features/agencies/groups-on.server";
import type { Directory } from "~/features/reading/agencies/directory";
import { agencyMatcher, isElsewhere } from "~/features/reading/agencies/match-agency";
import type { CalendarDate } from "~/lib/calendar-date";

// More than any province has; a list to choose from is shorter.
const mostAgencies = 5_000;

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
