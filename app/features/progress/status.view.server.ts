import type { Knex } from "knex";
import { cameDue, completionRate, daysLate } from "~/features/calendar/deadline-state";
import { whereInForce } from "~/features/plans/revoked-plans.server";
import { readTargetValues } from "~/features/targets/read-target-values.server";
import { targetsOf } from "~/features/targets/target-values.view.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { TargetRow } from "~db/tables";
import { assignmentFacts, type FactRow, type Moment } from "./assignment-facts.server";
import { momentOf } from "./moment.server";

/** The answer of `dondoc status --json`. */
export type Status = {
  readonly on: CalendarDate;
  readonly plans: readonly PlanStatus[];
};

type Groups = Readonly<Record<"doneOnTime" | "doneLate" | "openInTime" | "openOverdue" | "noDeadline", number>>;

export type PlanStatus = {
  readonly number: string | null;
  readonly title: string;
  readonly groups: Groups;
  readonly cameDue: number;
  /** Of one; null when nothing came due. */
  readonly completionRate: number | null;
  /** Work that is paused; in none of the groups. */
  readonly paused: number;
  /** The same figures judged by the days with which the work was assigned, as if no deadline had moved. */
  readonly byOriginalDeadline: { readonly groups: Groups; readonly cameDue: number; readonly completionRate: number | null };
  readonly overdue: readonly {
    readonly agency: string;
    readonly task: string;
    readonly due: CalendarDate;
    readonly daysLate: number;
    /** It was handed in, late, and waits for confirmation. */
    readonly sentLate: boolean;
  }[];
  readonly targets: readonly {
    readonly text: string;
    readonly goal: number | null;
    /** Null while there is none, and when it is masked. */
    readonly value: number | null;
    readonly masked: boolean;
    readonly coverage: { readonly accepted: number; readonly of: number };
  }[];
};

type PlanHead = { id: string; number: string | null; title: string };
type GroupRow = { plan_id: string; official_group: string; original_group: string; count: number | string };
type OverdueRow = {
  plan_id: string;
  agency: string;
  task: string;
  due_on: CalendarDate;
  counts_on: CalendarDate | null;
  work_state: string;
};

const noSuchPlan = (number: string, on: CalendarDate) => ({
  vi: `Đến ${formatDate(on)} không có kế hoạch nào mang số ${number}. Hãy xem lại số và ký hiệu.`,
  en: `On ${formatDate(on)} there is no plan with the number ${number}. Check the number and symbol.`,
});

async function readPlans(db: Knex, { now, today: on }: Moment, number: string | undefined): Promise<PlanHead[]> {
  const query = whereInForce(db("plans").where("plans.effective_on", "<=", on), db, now).orderBy([
    "plans.effective_on",
    "plans.number",
    "plans.id",
  ]);
  const plans: PlanHead[] = await (number === undefined ? query : query.where("plans.number", number)).select(
    "id",
    "number",
    "title",
  );
  if (number !== undefined && plans.length === 0) throw violation("plan", noSuchPlan(number, on));
  return plans;
}

async function readGroups(db: Knex, moment: Moment): Promise<GroupRow[]> {
  return db
    .from(assignmentFacts(db, moment).as("facts"))
    .groupBy("facts.plan_id", "facts.official_group", "facts.original_group")
    .select("facts.plan_id", "facts.official_group", "facts.original_group", db.raw("count(*) as count"));
}

async function readOverdue(db: Knex, moment: Moment): Promise<OverdueRow[]> {
  return db
    .from(assignmentFacts(db, moment).as("facts"))
    .join("tasks", "tasks.id", "facts.task_id")
    .join("agencies", "agencies.id", "facts.lead_id")
    .where("facts.official_group", "openOverdue" satisfies FactRow["official_group"])
    .orderBy(["facts.due_on", "tasks.position", "agencies.sort_key", "facts.id"])
    .select(
      "facts.plan_id",
      "agencies.name as agency",
      "tasks.text as task",
      "facts.due_on",
      "facts.counts_on",
      "facts.work_state",
    );
}

async function readTargets(db: Knex, moment: Moment, planIds: readonly string[]) {
  const rows: TargetRow[] = await targetsOf(db, planIds).select("targets.*");
  const { now, today } = moment;
  // What is printed here is passed on to anybody, so it is masked as for a reader without any role.
  const reader = { now, today, scope: (query: Knex.QueryBuilder) => query, sees: () => false, isWhole: () => true };
  return (await readTargetValues(db, rows, reader)).values;
}

function countOf(rows: readonly GroupRow[], by: "official_group" | "original_group", group: string): number {
  return rows.filter((row) => row[by] === group).reduce((sum, row) => sum + Number(row.count), 0);
}

function sumGroups(rows: readonly GroupRow[], by: "official_group" | "original_group"): Groups {
  return {
    doneOnTime: countOf(rows, by, "doneOnTime"),
    doneLate: countOf(rows, by, "doneLate"),
    openInTime: countOf(rows, by, "openInTime"),
    openOverdue: countOf(rows, by, "openOverdue"),
    noDeadline: countOf(rows, by, "noDeadline"),
  };
}

/** Groups of official kind, what came due of them, and how much of that is completed. */
function figuresBy(rows: readonly GroupRow[], by: "official_group" | "original_group") {
  const groups = sumGroups(rows, by);
  return { groups, cameDue: cameDue(groups), completionRate: completionRate(groups) };
}

function toOverdue({ agency, task, due_on: due, counts_on, work_state }: OverdueRow, on: CalendarDate) {
  const waits = work_state === "awaiting-confirmation";
  // What waits to be read is as late as it was handed in.
  return { agency, task, due, daysLate: daysLate(due, waits && counts_on ? counts_on : on), sentLate: waits };
}

function toTarget({ facts, value, mask, coverage }: Awaited<ReturnType<typeof readTargets>>[number]) {
  const { accepted, of } = coverage;
  return { text: facts.text, goal: facts.value, value, masked: mask !== null, coverage: { accepted, of } };
}

/**
 * How all plans stood at the end of the day `on`, for the whole system: for administrators, who ask at the command line.
 * @throws RuleViolation when `planNumber` names no plan in effect by then
 */
export async function statusView(db: Knex, { planNumber, on }: { planNumber?: string; on: CalendarDate }): Promise<Status> {
  const moment = await momentOf({ db, now: atLocalTime(on, "23:59:59"), today: on });
  const plans = await readPlans(db, moment, planNumber);
  const planIds = plans.map((plan) => plan.id);
  const groupsOf = groupBy(await readGroups(db, moment), (row) => row.plan_id);
  const overdueOf = groupBy(await readOverdue(db, moment), (row) => row.plan_id);
  const targetsOfPlan = groupBy(await readTargets(db, moment, planIds), (value) => value.planId);
  const statusOf = ({ id, number, title }: PlanHead): PlanStatus => {
    const rows = groupsOf.get(id) ?? [];
    return {
      number,
      title,
      ...figuresBy(rows, "official_group"),
      paused: countOf(rows, "official_group", "paused"),
      byOriginalDeadline: figuresBy(rows, "original_group"),
      overdue: (overdueOf.get(id) ?? []).map((row) => toOverdue(row, on)),
      targets: (targetsOfPlan.get(id) ?? []).map(toTarget),
    };
  };
  return { on, plans: plans.map(statusOf) };
}
