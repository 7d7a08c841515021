import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { inParts } from "~/lib/in-parts";
import { pathRange } from "~db/ranges";

export type FoundAgency = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly level: string;
};

/** Where a name is looked up first: bodies that exist `on` a day, in the provinces of `near` (agency paths) and at the centre. */
export type AgencyScope = { readonly on: CalendarDate; readonly near: readonly string[] };

type Root = { id: string; path: string; level: string; unit_code: string | null };

const mostOptions = 600;

/** Agencies that exist on a day, with what is shown of one that was found. */
export function validOn(db: Knex, on: CalendarDate): Knex.QueryBuilder {
  return db("agencies")
    .where("agencies.valid_from", "<=", on)
    .andWhere((where) => where.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on))
    .select("agencies.id", "agencies.code", "agencies.name", "agencies.path", "agencies.level", "agencies.short_name");
}

// The highest body below the centre on each path, and those that stand beside it in the same province, as the party's
// committee and the front do: the whole province around an agency. One statement.
async function rootsOf(db: Knex, near: readonly string[]): Promise<Root[]> {
  const lines = near.map((path) => path.split("/").filter(Boolean));
  const ids = [...new Set(lines.flat())];
  if (ids.length === 0) return [];
  const rows: Root[] = await db("agencies")
    .whereIn("id", ids)
    .orWhereIn("unit_code", db("agencies").whereIn("id", ids).whereNotNull("unit_code").select("unit_code"))
    .select("id", "path", "level", "unit_code");
  const highest = lines.flatMap(
    (line) => line.flatMap((id) => rows.find((row) => row.id === id) ?? []).find(({ level }) => level !== "central") ?? [],
  );
  const provinces = new Set(highest.flatMap(({ unit_code }) => unit_code ?? []));
  const isRoot = (row: Root) => highest.includes(row) || (row.unit_code !== null && provinces.has(row.unit_code));
  return rows.filter(isRoot);
}

// Those in the provinces of `roots` and at the centre.
function validNear(db: Knex, on: CalendarDate, roots: readonly Root[]): Knex.QueryBuilder {
  return validOn(db, on).andWhere((where) => {
    where.where("agencies.level", "central");
    if (roots.length === 0) where.orWhere("agencies.level", "province");
    for (const root of roots) {
      const { from, to } = pathRange(root.path);
      where.orWhere((below) => below.where("agencies.path", ">=", from).andWhere("agencies.path", "<", to));
    }
  });
}

/** The agencies offered where one is to be named, in the order of the dictionary; at most `most` of them. */
export async function agencyOptions(db: Knex, { on, near }: AgencyScope, most = mostOptions): Promise<FoundAgency[]> {
  const query = validNear(db, on, await rootsOf(db, near));
  return query.orderBy("agencies.sort_key").limit(most);
}

/** Which of these agencies lie where names are looked up first. */
export async function nearIds(db: Knex, ids: readonly string[], { on, near }: AgencyScope): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const [roots, found] = [await rootsOf(db, near), new Set<string>()];
  for (const part of inParts(ids)) {
    const rows: string[] = await validNear(db, on, roots).whereIn("agencies.id", part).pluck("agencies.id");
    for (const id of rows) found.add(id);
  }
  return found;
}
