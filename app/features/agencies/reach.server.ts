// How far the documents of an agency reach: who can be given work by them.
import type { Knex } from "knex";
import type { Text } from "~/lib/i18n/text";

/** `paths` are those of the agencies at the top of the territory; null when it is the whole country. */
export type Reach = { readonly name: string; readonly paths: readonly string[] | null };

type Row = { id: string; name: string; path: string; level: string; unit_code: string | null };

/**
 * The territory of an agency: of a central one the whole country; of others the highest body of their own level above
 * them (for a department, its People's Committee) with all below it, and the bodies that stand beside it under lines of
 * their own (Party, Front, courts, procuracy), which the directory marks with the same administrative unit.
 */
export async function readReach(db: Knex, { id, path }: { readonly id: string; readonly path: string }): Promise<Reach> {
  const ids = path.split("/").filter(Boolean);
  const rows: Row[] = await db("agencies").whereIn("id", ids).select("id", "name", "path", "level", "unit_code");
  const line = ids.map((each) => rows.find((row) => row.id === each)).filter((row) => row !== undefined);
  const level = line.find((row) => row.id === id)?.level;
  const top = line.find((row) => row.level === level);
  if (top === undefined || level === "central") return { name: top?.name ?? "", paths: null };
  const beside: string[] =
    top.unit_code === null
      ? []
      : await db("agencies").where({ unit_code: top.unit_code }).whereNot("level", "central").pluck("path");
  return { name: top.name, paths: [...new Set([top.path, ...beside])] };
}

/** Whether an agency lies within a reach. */
export function isWithinReach({ paths }: Reach, path: string): boolean {
  return paths === null || paths.some((top) => path.startsWith(top));
}

/** Said of agencies that lie outside: who may give them work. */
export function outsideReach({ name }: Reach, agencies: readonly string[]): Text {
  const list = agencies.join("; ");
  return {
    vi: `${list} không thuộc phạm vi của ${name} nên kế hoạch này không giao việc được. Việc ở đó do cơ quan cấp trên của cơ quan đó giao.`,
    en: `${list}: outside the scope of ${name}, so this plan cannot give work there. The bodies above that agency do.`,
  };
}
