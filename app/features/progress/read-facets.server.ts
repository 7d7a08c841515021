import type { Knex } from "knex";
import type { AgencyLevel } from "~/features/agencies/agency";
import type { FacetCell } from "./facets";
import { countFacts, type FactCountRow, toFactCount } from "./fact-counts.server";

type Row = FactCountRow & { level: AgencyLevel; section: string };

/** Counts a query made by `joinAroundFacts` by everything that chips choose from, in one statement. */
export async function readFacets(db: Knex, query: Knex.QueryBuilder): Promise<FacetCell[]> {
  // Sections in the order of the document.
  const rows: Row[] = await countFacts(db, query, ["lead.level", "tasks.section"]).orderByRaw("min(tasks.position)");
  return rows.map((row) => ({ ...toFactCount(row), level: row.level, section: row.section }));
}
