/** The open deadlines that a change of the calendar would move; nothing is changed here. */
import type { Knex } from "knex";
import { currentDueOn, currentDueRules, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { DueMove } from "~/features/assignments/move-due-days.server";
import { readEveryYear } from "~/features/calendar/calendar-year.view.server";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import type { ResolvedDeadline } from "~/features/calendar/deadline-spec";
import { type CalendarDayRow, workCalendar } from "~/features/calendar/work-calendar";
import { planDaySql } from "~/features/plans/own-plans.server";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { settingsOf } from "~/features/plans/row-facts.server";
import { addDays, type CalendarDate, yearOf } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { PlanRow } from "~db/tables";
import { dayOfDifference, differences } from "./calendar-change";
import type { CalendarChange } from "./change.store.server";
import { movedDue } from "./due-under-calendar";

/** One deadline with the day that counts and the day to which it would move. */
export type MovedDeadline = DueMove & { readonly from: CalendarDate; readonly dueOn: CalendarDate };

/** No run of days off is longer; a deadline further behind a changed day cannot have rolled over it. */
const longestRun = 31;

/** An open deadline as it stands, with what it was resolved from. */
export type OpenDeadline = Pick<PlanRow, "before_means" | "weekend_rule" | "peers_see"> & {
  id: string;
  due_on: CalendarDate;
  due_rules: string;
  nominal_on: CalendarDate | null;
  deadline: string;
};

// Deadlines near a changed day, by the indexes on due days; those counted in working days also when they end later.
function candidates(db: Knex, first: CalendarDate, last: CalendarDate): Knex.QueryBuilder {
  const until = addDays(last, longestRun);
  return db("assignments")
    .where("assignments.due_on", ">=", first)
    .andWhere("assignments.due_on", "<=", until)
    .select("assignments.id")
    .union([
      db("due_days")
        .where("due_days.due_on", ">=", first)
        .andWhere("due_days.due_on", "<=", until)
        .select("due_days.assignment_id"),
      db("assignments")
        .join("tasks", "tasks.id", "assignments.task_id")
        .where("assignments.due_on", ">=", first)
        .andWhere("tasks.deadline", "like", '%"unit":"workingDays"%')
        .select("assignments.id"),
    ]);
}

/** The deadlines that count at `now` of work that is neither completed nor cancelled, to be narrowed further. */
export function openDeadlines(db: Knex, now: Instant): Knex.QueryBuilder<object, OpenDeadline[]> {
  const query = db("assignments")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id");
  return joinCurrentDue(joinCurrentState(query, now), now)
    .whereNotIn("state.work_state", ["completed", "cancelled"])
    .select(
      "assignments.id",
      "tasks.deadline",
      "plans.before_means",
      "plans.weekend_rule",
      "plans.peers_see",
      db.raw(`${currentDueOn} as due_on`),
      db.raw(`${currentDueRules} as due_rules`),
      db.raw("case when moved.id is null then assignments.nominal_on else moved.nominal_on end as nominal_on"),
    );
}

function openDeadlinesNear(db: Knex, now: Instant, first: CalendarDate, last: CalendarDate): Promise<OpenDeadline[]> {
  return openDeadlines(db, now)
    .whereIn("assignments.id", candidates(db, first, last))
    .whereRaw(`${currentDueOn} >= ?`, [first])
    .orderByRaw(
      `due_on, ${planDaySql}, plans.id, tasks.position, tasks.id, assignments.occurrence, lead.sort_key, assignments.id`,
    );
}

/**
 * Before the change, and after it: of one in force, the calendar that stands, which later changes may have corrected again.
 * @param standing the whole table of days, so that several changes are held against one reading of it
 */
export function calendarsAround({ year, before, after, appliedAt }: CalendarChange, standing: readonly CalendarDayRow[]) {
  const others = standing.filter((day) => yearOf(day.on) !== year);
  return {
    before: workCalendar([...others, ...before]),
    after: workCalendar(appliedAt === null ? [...others, ...after] : standing),
  };
}

/** Where a deadline would land after the change; null when it stays. */
export function movedDeadline(row: OpenDeadline, calendars: ReturnType<typeof calendarsAround>): ResolvedDeadline | null {
  const policy = deadlinePolicyOf(settingsOf(row));
  const standing = { spec: parseDeadlineSpec(row.deadline), policy, nominalOn: row.nominal_on, dueOn: row.due_on };
  return movedDue({ ...standing, rules: JSON.parse(row.due_rules) }, calendars);
}

/**
 * The open deadlines that land on another day by the calendar of `change` than by the one before it, in the order of their days,
 * their plans and what is asked. Those that were moved already are not among them. Two statements at most.
 */
export async function movedDeadlines(db: Knex, now: Instant, change: CalendarChange): Promise<MovedDeadline[]> {
  const days = differences(change.before, change.after).map(dayOfDifference);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const calendars = calendarsAround(change, await readEveryYear(db));
  const rows = await openDeadlinesNear(db, now, first, last);
  return rows.flatMap((row): MovedDeadline[] => {
    const shall = movedDeadline(row, calendars);
    if (shall?.effectiveOn == null) return [];
    return [{ assignmentId: row.id, from: row.due_on, dueOn: shall.effectiveOn, nominalOn: shall.nominalOn, rules: shall.rules }];
  });
}
