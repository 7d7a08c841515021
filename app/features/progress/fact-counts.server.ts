import type { Knex } from "knex";
import { countWhen, type FactRow } from "./assignment-facts.server";
import type { FactCount } from "./standing";

const facts = ["facts.official_group", "facts.original_group", "facts.work_state", "facts.is_soon"] as const;

/** A row of `countFacts`. */
export type FactCountRow = Pick<FactRow, "official_group" | "original_group" | "work_state" | "is_soon"> & {
  count: number | string;
};

/** Counts a query over `facts` by what decides where work stands, and by the columns `also`; add further columns as needed. */
export function countFacts(db: Knex, query: Knex.QueryBuilder, also: readonly string[] = []): Knex.QueryBuilder {
  const by = [...facts, ...also];
  return query.groupBy(by).select(...by, countWhen(db, "1 = 1", "count"));
}

/** A counted row as the rules of `standing` take it. */
export function toFactCount(row: FactCountRow): FactCount {
  return {
    group: row.official_group,
    originalGroup: row.original_group,
    workState: row.work_state,
    isSoon: Number(row.is_soon) === 1,
    count: Number(row.count),
  };
}
