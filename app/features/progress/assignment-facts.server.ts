/** The SQL below every list and number of this feature: assignments with where they stand at the moment looked at. */
import type { Knex } from "knex";
import type { EventKind } from "~/features/assignments/assignment-event";
import { currentDueOn, joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { joinCurrentState, officialGroupSql } from "~/features/assignments/current-state.server";
import { currentUrgency } from "~/features/assignments/current-urgency.server";
import type { OfficialGroup, WorkState } from "~/features/calendar/deadline-state";
import { whereInForce } from "~/features/plans/revoked-plans.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { type Instant, startOfDay } from "~/lib/clock";
import { leadKinds } from "./lead-kinds";
import type { StateFilter } from "./standing";

/** When the facts are looked at; work due before `soonEndsOn` is due soon (see `soonEnds`). */
export type Moment = { readonly now: Instant; readonly today: CalendarDate; readonly soonEndsOn: CalendarDate };

/** The columns of `assignmentFacts`. */
export type FactRow = {
  id: string;
  plan_id: string;
  task_id: string;
  lead_id: string;
  occurrence: string;
  /** The day that counts at the moment, and the first one (see `originalDueOn`). */
  due_on: CalendarDate | null;
  original_due_on: CalendarDate | null;
  work_state: WorkState;
  counts_on: CalendarDate | null;
  state_kind: string;
  official_group: OfficialGroup;
  /** The same judged by `original_due_on`. */
  original_group: OfficialGroup;
  is_soon: number;
  /** See `urgencyOf`. */
  urgency: number;
};

/**
 * Assignments that exist at the moment, with their facts. Those of a plan that stands revoked count nowhere and are left out;
 * only the pages of the plan itself, and what is found by its words, ask for them too (`everyAssignmentFacts`). From `assignments` joined with `plans`, so that
 * `whereAssignmentVisible` and further conditions can be added. Use it as a derived table.
 */
export function assignmentFacts(db: Knex, moment: Moment): Knex.QueryBuilder {
  return whereInForce(everyAssignmentFacts(db, moment), db, moment.now);
}

/** As `assignmentFacts`, with those of revoked plans; these stand as cancelled. */
export function everyAssignmentFacts(db: Knex, { now, today, soonEndsOn }: Moment): Knex.QueryBuilder {
  const isSoon = `case when ${currentDueOn} >= ? and ${currentDueOn} < ? and state.work_state in ('not-started', 'in-progress') then 1 else 0 end`;
  const query = db("assignments").join("plans", "plans.id", "assignments.plan_id");
  return joinCurrentDue(joinCurrentState(query, now), now).select(
    "assignments.id",
    "assignments.plan_id",
    "assignments.task_id",
    "assignments.lead_id",
    "assignments.occurrence",
    db.raw(`${currentDueOn} as due_on`),
    db.raw(`${originalDueOn} as original_due_on`),
    "state.work_state",
    "state.counts_on",
    "state.kind as state_kind",
    db.raw("? as official_group", [officialGroupSql(db, today)]),
    db.raw("? as original_group", [officialGroupSql(db, today, "original")]),
    db.raw(`${isSoon} as is_soon`, [today, soonEndsOn]),
    db.raw("? as urgency", [currentUrgency(db, now)]),
  );
}

/** SQL over `facts` for where the work stands; says the same as `standingOf`. */
export const standingSql = `case
  when facts.official_group = 'openInTime' and facts.is_soon = 1 then 'due-soon'
  when facts.official_group = 'openOverdue' and facts.work_state = 'awaiting-confirmation' then 'sent-late'
  when facts.official_group = 'openOverdue' then 'overdue'
  when facts.official_group = 'openInTime' then 'in-time'
  when facts.official_group = 'noDeadline' then 'no-deadline'
  when facts.official_group = 'doneOnTime' then 'done-on-time'
  when facts.official_group = 'doneLate' then 'done-late'
  when facts.official_group = 'paused' then 'paused'
  else 'cancelled' end`;

/** Keeps the facts (a derived table named `facts`) that belong to the list `filter`; the same rule as `isIn`. */
export function whereStanding(query: Knex.QueryBuilder, filter: StateFilter): Knex.QueryBuilder {
  if (filter === "awaiting") return query.where("facts.work_state", "awaiting-confirmation");
  return query.whereRaw(`${standingSql} = ?`, [filter]);
}

const DAYS_AHEAD = 7;

/** Whether work in `facts` is to be done today or within the next seven days, as a condition. */
export function isComing(db: Knex, today: CalendarDate): Knex.Raw {
  const isToDo = "facts.work_state in ('not-started', 'in-progress')";
  return db.raw(`${isToDo} and facts.due_on >= ? and facts.due_on < ?`, [today, addDays(today, DAYS_AHEAD + 1)]);
}

/** SQL: the work of `table` (`facts`, or `state` of `joinCurrentState`) is neither completed nor cancelled. */
export const isUnfinished = (table: "facts" | "state") => `${table}.work_state not in ('completed', 'cancelled')`;

/** Keeps work that came due or was completed: what the completion rate is taken from. */
export function whereCameDue(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereIn("facts.official_group", ["doneOnTime", "doneLate", "openOverdue"]);
}

/** Whether the lead agency reported on open work in `facts` in the last `within` days, as a condition. */
export function isUpdated(db: Knex, { now, today }: Pick<Moment, "now" | "today">, within: number): Knex.Raw {
  const since: Instant = startOfDay(addDays(today, -within));
  return db.raw(
    `facts.official_group in ('openOverdue', 'openInTime', 'noDeadline') and exists (
      select 1 from assignment_events as told where told.assignment_id = facts.id and told.kind in (${leadKinds.map(() => "?").join(", ")})
      and told.at >= ? and told.at <= ?)`,
    [...leadKinds, since, now],
  );
}

/** Keeps open work: all of it, or what was reported on lately, or what was not. */
export function whereTold(query: Knex.QueryBuilder, told: "any" | "yes" | "no", updated: Knex.Raw): Knex.QueryBuilder {
  const open = query.whereIn("facts.official_group", ["openOverdue", "openInTime", "noDeadline"]);
  if (told === "any") return open;
  return told === "yes" ? open.whereRaw("(?)", [updated]) : open.whereRaw("not (?)", [updated]);
}

/** How many rows of a grouped or whole selection meet `condition`, as a column. */
export function countWhen(db: Knex, condition: string, name: string): Knex.Raw {
  return db.raw(`count(case when ${condition} then 1 end) as ??`, [name]);
}

/** Whether work in `facts` has not begun and nothing since it was given shows that it was received, as a condition; the same rule as `lacksReceipt` of an assignment's history. */
export function lacksReceipt(db: Knex, now: Instant, kinds: readonly EventKind[]): Knex.Raw {
  return db.raw(
    `facts.work_state = 'not-started' and not exists (
      select 1 from assignment_events as received where received.assignment_id = facts.id and received.at <= ?
      and received.kind in (${kinds.map(() => "?").join(", ")}) and received.seq > (
        select max(given.seq) from assignment_events as given
        where given.assignment_id = facts.id and given.kind = 'assigned' and given.at <= ?))`,
    [now, ...kinds, now],
  );
}
