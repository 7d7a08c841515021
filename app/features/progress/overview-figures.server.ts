import type { Knex } from "knex";
import { assignmentFacts, isComing, isUpdated, type Moment } from "./assignment-facts.server";
import { countFacts, type FactCountRow, toFactCount } from "./fact-counts.server";
import type { FactCount } from "./standing";

/** Keeps the assignments that an overview is about. */
export type OverviewScope = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

export type Figures = {
  readonly facts: readonly FactCount[];
  /** Open work due today or in the next seven days. */
  readonly dueThisWeek: number;
  /** Open work, and how much of it the lead agency has said something about in the last `within` days. */
  readonly open: number;
  readonly updated: number;
};

type Row = FactCountRow & Record<"due" | "updated", number | string>;

/** Everything the overview counts at one moment, in one statement. */
export async function readFigures(db: Knex, moment: Moment, scope: OverviewScope, within: number): Promise<Figures> {
  const rows: Row[] = await countFacts(db, db.from(scope(assignmentFacts(db, moment)).as("facts"))).select(
    db.raw("count(case when ? then 1 end) as due", [isComing(db, moment.today)]),
    db.raw("count(case when ? then 1 end) as updated", [isUpdated(db, moment, within)]),
  );
  const facts = rows.map(toFactCount);
  const openFacts = facts.filter((fact) => ["openOverdue", "openInTime", "noDeadline"].includes(fact.group));
  return {
    facts,
    dueThisWeek: rows.reduce((sum, row) => sum + Number(row.due), 0),
    open: openFacts.reduce((sum, fact) => sum + fact.count, 0),
    updated: rows.reduce((sum, row) => sum + Number(row.updated), 0),
  };
}
