import type { Knex } from "knex";
import type { AgencyLevel } from "~/features/agencies/agency";
import type { OfficialGroup, WorkState } from "~/features/calendar/deadline-state";
import type { FacetCell } from "./facets";

type Row = {
  official_group: OfficialGroup;
  work_state: WorkState;
  is_soon: number;
  level: AgencyLevel;
  section: string;
  count: number | string;
};

/** Counts a query made by `joinAroundFacts` by everything that chips choose from, in one statement. */
export async function readFacets(db: Knex, query: Knex.QueryBuilder): Promise<FacetCell[]> {
  const by = ["facts.official_group", "facts.work_state", "facts.is_soon", "lead.level", "tasks.section"];
  // Sections in the order of the document.
  const rows: Row[] = await query
    .groupBy(by)
    .orderByRaw("min(tasks.position)")
    .select(...by, db.raw("count(*) as count"));
  return rows.map((row) => ({
    group: row.official_group,
    workState: row.work_state,
    isSoon: Number(row.is_soon) === 1,
    level: row.level,
    section: row.section,
    count: Number(row.count),
  }));
}
