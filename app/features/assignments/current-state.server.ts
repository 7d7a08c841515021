/** The SQL side of rule 1: the state of assignments at a moment, from the last event up to it. */
import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { currentDueOn, originalDueOn } from "./current-due.server";

/**
 * Joins, as `state`, the last event up to `now` that set the work state. Adds nothing to the selection:
 * use `state.work_state`, `state.counts_on`, `state.at`. Assignments not yet made at `now` drop out.
 */
export function joinCurrentState(query: Knex.QueryBuilder, now: Instant): Knex.QueryBuilder {
  // Named by its id, the event can only be looked up from its assignment: a planner without statistics would else read all history.
  return query.joinRaw(
    `join assignment_events as state on state.id = (
       select latest.id from assignment_events as latest
       where latest.assignment_id = assignments.id and latest.work_state is not null and latest.at <= ?
       order by latest.seq desc limit 1)`,
    [now],
  );
}

/**
 * SQL for the official group of an assignment on `today`: doneOnTime, doneLate, openInTime, openOverdue,
 * noDeadline, paused or cancelled. Says the same as `officialGroup` in the calendar; needs `joinCurrentState` and
 * `joinCurrentDue`. With `by` "original" it judges by the first day, `originalDueOn`.
 */
export function officialGroupSql(db: Knex, today: CalendarDate, by: "current" | "original" = "current"): Knex.Raw {
  const dueOn = by === "current" ? currentDueOn : originalDueOn;
  return db.raw(
    `case
       when state.work_state in ('cancelled', 'paused') then state.work_state
       when state.work_state = 'completed' and (${dueOn} is null or state.counts_on <= ${dueOn}) then 'doneOnTime'
       when state.work_state = 'completed' then 'doneLate'
       when ${dueOn} is null then 'noDeadline'
       when state.work_state = 'awaiting-confirmation' and state.counts_on <= ${dueOn} then 'openInTime'
       when ${dueOn} >= ? then 'openInTime'
       else 'openOverdue'
     end`,
    [today],
  );
}
