import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Reach } from "./reach";
import { successorsOn } from "./successors.server";

type Row = { id: string; name: string; path: string; level: string; unit_code: string | null; valid_to: CalendarDate | null };
type Issuer = { readonly id: string; readonly path: string };

const idsOf = (path: string) => path.split("/").filter(Boolean);

// The highest body of the agency's own level above it; itself when there is none.
function topOf({ id, path }: Issuer, rows: readonly Row[]): Row | undefined {
  const line = idsOf(path)
    .map((each) => rows.find((row) => row.id === each))
    .filter((row) => row !== undefined);
  return line.find((row) => row.level === line.at(-1)?.level && line.at(-1)?.id === id);
}

const linesOf = (db: Knex, issuers: readonly Issuer[]): Promise<Row[]> =>
  db("agencies")
    .whereIn("id", [...new Set(issuers.flatMap(({ path }) => idsOf(path)))])
    .select("id", "name", "path", "level", "unit_code", "valid_to");

// Who has taken over by that day from those that have ended.
async function heirsOf(db: Knex, ended: readonly Row[], on: CalendarDate): Promise<Issuer[]> {
  const lines = await successorsOn(
    db,
    ended.map(({ id }) => id),
    on,
  );
  const ids = [...lines.values()].map((line) => line.at(-1)?.id).filter((id) => id !== undefined);
  return ids.length === 0 ? [] : db("agencies").whereIn("id", ids).orderBy("id").select("id", "path");
}

/**
 * The territory of an agency on a day: of a central one the whole country; of others the highest body of their own level
 * above them (for a department, its People's Committee) with all below it, and the bodies that stand beside it at the same
 * level under lines of their own (Party, Front, courts, procuracy), which the directory marks with the same administrative
 * unit. Of one that has ended, or whose People's Committee has, also the territory of who took over.
 */
export async function readReach(db: Knex, issuer: Issuer, on: CalendarDate): Promise<Reach> {
  const own = await linesOf(db, [issuer]);
  const first = topOf(issuer, own);
  const hasEnded = ({ valid_to }: Row) => valid_to !== null && valid_to <= on;
  const ended = own.filter((row) => (row.id === issuer.id || row.id === first?.id) && hasEnded(row));
  const heirs = await heirsOf(db, ended, on);
  const rows = heirs.length === 0 ? own : await linesOf(db, [issuer, ...heirs]);
  const tops = [issuer, ...heirs].map((each) => topOf(each, rows)).filter((top) => top !== undefined);
  const name = tops.at(-1)?.name ?? "";
  if (tops.length === 0 || tops.some((top) => top.level === "central")) return { name, paths: null };
  const marked = tops.filter((top) => top.unit_code !== null);
  const beside: string[] =
    marked.length === 0
      ? []
      : await db("agencies")
          .where((any) => {
            for (const { level, unit_code } of marked) any.orWhere({ level, unit_code });
          })
          .pluck("path");
  return { name, paths: [...new Set([...tops.map((top) => top.path), ...beside])] };
}
