import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { completionCells, indicatorCells, type Measured, type Scope } from "./target-cells.server";
import { type Round, roundsInOrder } from "./target-round";

type Row = {
  target_id: string;
  task_id: string;
  occurrence: string;
  period_from: CalendarDate | null;
  period_to: CalendarDate | null;
  due_on: CalendarDate | null;
} & Record<"of" | "accepted" | "submitted" | "counted" | "first" | "second", number | string | null>;

function toRound(row: Row): Round {
  const number = (name: "of" | "accepted" | "submitted" | "counted" | "first" | "second") => Number(row[name] ?? 0);
  return {
    occurrence: row.occurrence,
    taskId: row.task_id,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: row.due_on,
    totals: {
      of: number("of"),
      accepted: number("accepted"),
      submitted: number("submitted"),
      counted: number("counted"),
      first: number("first"),
      second: number("second"),
    },
  };
}

function byRound(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return (
    query
      .groupBy("assignments.task_id", "assignments.occurrence")
      .select("assignments.task_id", "assignments.occurrence")
      .min("assignments.period_from as period_from")
      .max("assignments.period_to as period_to")
      // The original day: an extension for one agency does not keep the period of all from having come due.
      .max("assignments.due_on as due_on")
  );
}

// The same rule as `amountsOf`: whether an accepted cell is counted.
const isCounted = `case wanted.kind
  when 'sum' then first.state in ('dash', 'not-applicable') or first.number_value is not null
  when 'ratio' then (first.state in ('dash', 'not-applicable') or first.number_value is not null)
    and (second.state in ('dash', 'not-applicable') or second.number_value is not null)
  else first.number_value is not null end`;

async function readIndicatorRounds(db: Knex, query: Knex.QueryBuilder): Promise<Row[]> {
  return byRound(query)
    .groupBy("wanted.target_id")
    .select(
      "wanted.target_id",
      db.raw("count(*) as ??", ["of"]),
      db.raw("count(accepted.id) as accepted"),
      db.raw("count(case when accepted.id is null and state.work_state = 'awaiting-confirmation' then 1 end) as submitted"),
      db.raw(`count(case when ${isCounted} then 1 end) as counted`),
      db.raw(`sum(case when ${isCounted} then first.number_value end) as ??`, ["first"]),
      db.raw(`sum(case when ${isCounted} then second.number_value end) as ??`, ["second"]),
    );
}

async function readCompletionRounds(db: Knex, query: Knex.QueryBuilder, measured: readonly Measured[]): Promise<Row[]> {
  const rows: Omit<Row, "target_id">[] = await byRound(query).select(
    db.raw("count(*) as ??", ["of"]),
    db.raw("count(case when state.work_state = 'completed' then 1 end) as accepted"),
    db.raw("count(case when state.work_state = 'awaiting-confirmation' then 1 end) as submitted"),
  );
  return measured.flatMap(({ targetId, measure }) => {
    const own = rows.filter((row) => measure.kind === "share-completed" && row.task_id === measure.taskId);
    return own.map((row) => ({ ...row, target_id: targetId, counted: row.accepted, first: row.accepted, second: 0 }));
  });
}

/** The rounds of each measured target at `now`, oldest first, in at most two statements. */
export async function readTargetRounds(
  db: Knex,
  now: Instant,
  measured: readonly Measured[],
  scope: Scope,
): Promise<ReadonlyMap<string, Round[]>> {
  const [cells, work] = [indicatorCells(db, now, measured, scope), completionCells(db, now, measured, scope)];
  const rows = [
    ...(cells ? await readIndicatorRounds(db, cells) : []),
    ...(work ? await readCompletionRounds(db, work, measured) : []),
  ];
  const byTarget = groupBy(rows, (row) => row.target_id);
  return new Map([...byTarget].map(([targetId, own]) => [targetId, roundsInOrder(own.map(toRound))]));
}
