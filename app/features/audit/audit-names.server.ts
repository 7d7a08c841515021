import type { Knex } from "knex";

const idPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Every identifier inside the data of an entry, at any depth. */
export function idsIn(data: unknown): string[] {
  if (typeof data === "string") return idPattern.test(data) ? [data] : [];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(idsIn);
}

// Entries of acts on many at once hold a thousand identifiers each; SQLite and PostgreSQL both bound the values of one statement.
const AT_ONCE = 5_000;

/** Names of the agencies, persons and groups behind these identifiers; what is none of them has no name here. */
export async function namesOf(db: Knex, ids: readonly string[]): Promise<Record<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return {};
  const rows: { id: string; name: string }[] = [];
  for (let first = 0; first < unique.length; first += AT_ONCE) {
    const part = unique.slice(first, first + AT_ONCE);
    const named = (table: string) => db(table).whereIn("id", part).select("id", "name");
    rows.push(...(await named("agencies").unionAll([named("users"), named("agency_groups")])));
  }
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
