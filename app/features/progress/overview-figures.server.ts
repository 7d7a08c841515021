import type { Knex } from "knex";
import { addDays } from "~/lib/calendar-date";
import { type Instant, startOfDay } from "~/lib/clock";
import { assignmentFacts, type Moment } from "./assignment-facts.server";
import { countFacts, type FactCountRow, toFactCount } from "./fact-counts.server";
import type { FactCount } from "./standing";

const UPDATED_WITHIN_DAYS = 30;
const AHEAD_DAYS = 7;

/** Keeps the assignments that an overview is about. */
export type OverviewScope = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

export type Figures = {
  readonly facts: readonly FactCount[];
  /** Open work due today or in the next seven days. */
  readonly dueThisWeek: number;
  /** Open work, and how much of it somebody has said something about in the last thirty days. */
  readonly open: number;
  readonly updated: number;
};

type Row = FactCountRow & Record<"due" | "updated", number | string>;

const isOpen = "facts.official_group in ('openOverdue', 'openInTime', 'noDeadline')";
const isToDo = "facts.work_state in ('not-started', 'in-progress')";

/** Everything the overview counts at one moment, in one statement. */
export async function readFigures(db: Knex, moment: Moment, scope: OverviewScope): Promise<Figures> {
  const since: Instant = startOfDay(addDays(moment.today, -UPDATED_WITHIN_DAYS));
  const told = `exists (select 1 from assignment_events as told where told.assignment_id = facts.id and told.kind <> 'assigned'
    and told.at >= :since and told.at <= :now)`;
  const isDue = `${isToDo} and facts.due_on >= :today and facts.due_on < :after`;
  const rows: Row[] = await countFacts(db, db.from(scope(assignmentFacts(db, moment)).as("facts"))).select(
    db.raw(`count(case when ${isDue} then 1 end) as due`, {
      today: moment.today,
      after: addDays(moment.today, AHEAD_DAYS + 1),
    }),
    db.raw(`count(case when ${isOpen} and ${told} then 1 end) as updated`, { since, now: moment.now }),
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
