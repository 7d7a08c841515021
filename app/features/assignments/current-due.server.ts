/** The SQL of the day that counts at a moment: the last one set up to then, or the one with which the work was assigned. */
import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";

/**
 * Joins, as `moved`, the last day set up to `now` (a moment, or the column of one) in the place of the first; most assignments have none. Use it through
 * `currentDueOn` and `currentDueRules`; of the first day see `originalDueOn`.
 */
export function joinCurrentDue(query: Knex.QueryBuilder, now: Instant | Knex.Raw): Knex.QueryBuilder {
  // Named by its id for the same reason as in `joinCurrentState`.
  return query.joinRaw(
    `left join due_days as moved on moved.id = (
       select latest_day.id from due_days as latest_day
       where latest_day.assignment_id = assignments.id and latest_day.set_at <= ?
       order by latest_day.seq desc limit 1)`,
    [now],
  );
}

// Not coalesce: a day may have been moved to "no deadline".
const current = (column: "due_on" | "due_rules") =>
  `case when moved.id is null then assignments.${column} else moved.${column} end`;

/** The due day that counts, of a query with `joinCurrentDue`. */
export const currentDueOn = `(${current("due_on")})`;
/**
 * The first day ("hạn ban đầu"), of a query with `joinCurrentDue`: what is shown as it and what is judged by it are this one day.
 * It is the day with which the work was assigned as the law lets it fall: a change of the calendar that moved it before anybody
 * decided on another day has granted nothing, so work done on the day after the new day off is in time.
 */
export const originalDueOn = `(case when moved.id is null then assignments.due_on else coalesce((
    select rolled.due_on from due_days as rolled
    where rolled.assignment_id = assignments.id and rolled.seq <= moved.seq and rolled.origin = 'calendar'
      and not exists (
        select 1 from due_days as decided
        where decided.assignment_id = assignments.id and decided.seq < rolled.seq and decided.origin <> 'calendar')
    order by rolled.seq desc limit 1), assignments.due_on) end)`;
/** JSON of the rules that led to the day that counts. */
export const currentDueRules = `(${current("due_rules")})`;
