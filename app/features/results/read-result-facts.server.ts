/** The figures of a period as they stand at a moment, in three statements. */
import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { daysLate, type GroupCounts, OFFICIAL_GROUPS, type OfficialGroup } from "~/features/calendar/deadline-state";
import { assignmentFacts, type FactRow, type Moment } from "~/features/progress/assignment-facts.server";
import { leadKinds } from "~/features/progress/lead-kinds";
import { momentOf } from "~/features/progress/moment.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { LateWork, ResultFacts, ResultRow } from "./result-facts";
import type { ResultPeriod } from "./result-period";

type Asked = { readonly agencyId: string; readonly period: Pick<ResultPeriod, "from" | "to">; readonly now: Instant };
type Names = { lead_id: string; agency: string; plan_id: string; plan_number: string | null; plan_title: string };
type CountRow = Names & { official_group: OfficialGroup; original_group: OfficialGroup; count: number | string };
type LateRow = Names &
  Pick<FactRow, "id" | "official_group" | "work_state" | "counts_on"> & { due_on: CalendarDate } & {
    original_due_on: CalendarDate | null;
    task: string;
    cause: string | null;
  };

const planName = ({ plan_number, plan_title }: Names) => plan_number ?? plan_title;

function dueWithin(query: Knex.QueryBuilder, column: string, { from, to }: Asked["period"]): Knex.QueryBuilder {
  return query.where(column, ">=", from).andWhere(column, "<", addDays(to, 1));
}

// Work due in the period by the day that counts or by the original one, so that an extension into the next period hides nothing.
function dueFacts(db: Knex, moment: Moment, { agencyId, period }: Asked): Knex.QueryBuilder {
  const moved = db("due_days").select("due_days.assignment_id");
  const facts = assignmentFacts(db, moment)
    .where((owner) => owner.where("plans.issuer_id", agencyId).orWhere("plans.standing_id", agencyId))
    .andWhere((ever) => {
      ever.where((original) => void dueWithin(original, "assignments.due_on", period));
      ever.orWhereIn("assignments.id", dueWithin(moved, "due_days.due_on", period));
    });
  return db
    .from(facts.as("facts"))
    .join("agencies", "agencies.id", "facts.lead_id")
    .join("plans", "plans.id", "facts.plan_id")
    .where((either) => {
      either.where((current) => void dueWithin(current, "facts.due_on", period));
      either.orWhere((original) => void dueWithin(original, "facts.original_due_on", period));
    });
}

const names = [
  "facts.lead_id",
  "agencies.name as agency",
  "facts.plan_id",
  "plans.number as plan_number",
  "plans.title as plan_title",
];

function groupsOf(rows: readonly CountRow[], by: "official_group" | "original_group"): GroupCounts {
  const of = (group: OfficialGroup) =>
    rows.filter((row) => row[by] === group).reduce((total, row) => total + Number(row.count), 0);
  return Object.fromEntries(OFFICIAL_GROUPS.map((group) => [group, of(group)])) as GroupCounts;
}

async function readRows(query: Knex.QueryBuilder): Promise<ResultRow[]> {
  const by = ["facts.lead_id", "agencies.name", "agencies.sort_key", "facts.plan_id", "plans.number", "plans.title"];
  const counted: CountRow[] = await query
    .groupBy([...by, "facts.official_group", "facts.original_group"])
    .orderBy(["agencies.sort_key", "facts.lead_id", "plans.number", "facts.plan_id"])
    .select(...names, "facts.official_group", "facts.original_group")
    .count({ count: "*" });
  return [...groupBy(counted, (row) => `${row.lead_id} ${row.plan_id}`).values()].map((own) => {
    const [first] = own as [CountRow, ...CountRow[]];
    const place = { agencyId: first.lead_id, agency: first.agency, planId: first.plan_id, plan: planName(first) };
    return { ...place, current: groupsOf(own, "official_group"), original: groupsOf(own, "original_group") };
  });
}

const isHandedIn = ({ work_state }: LateRow) => work_state === "completed" || work_state === "awaiting-confirmation";

async function readLate(db: Knex, query: Knex.QueryBuilder, now: Instant): Promise<LateWork[]> {
  const said = db("assignment_events as said")
    .whereRaw("said.assignment_id = facts.id")
    .whereIn("said.kind", [...leadKinds, "extension-asked"])
    .whereNotNull("said.words")
    .andWhere("said.at", "<=", now)
    .orderBy("said.seq", "desc")
    .limit(1)
    .select("said.words");
  const rows: LateRow[] = await query
    .join("tasks", "tasks.id", "facts.task_id")
    .whereIn("facts.official_group", ["doneLate", "openOverdue"] satisfies OfficialGroup[])
    .orderBy(["agencies.sort_key", "facts.lead_id", "facts.due_on", "facts.id"])
    .select(...names, "facts.id", "facts.official_group", "facts.work_state", "facts.counts_on", "facts.due_on")
    .select("facts.original_due_on", "tasks.text as task", said.as("cause"));
  return rows.map((row) => ({
    assignmentId: row.id,
    agencyId: row.lead_id,
    agency: row.agency,
    planId: row.plan_id,
    plan: planName(row),
    task: row.task,
    dueOn: row.due_on,
    originalDueOn: row.original_due_on === row.due_on ? null : row.original_due_on,
    // What is done, or waits to be read, is as late as it was handed in; what was returned is late until today.
    daysLate: daysLate(row.due_on, isHandedIn(row) && row.counts_on ? row.counts_on : dayOf(now)),
    isDone: row.official_group === "doneLate",
    cause: row.cause,
  }));
}

/** Who did what on time in a period, of the plans that the agency issued or looks after. */
export async function readResultFacts(db: Knex, asked: Asked): Promise<ResultFacts> {
  const moment = await momentOf({ db, now: asked.now, today: dayOf(asked.now) });
  const rows = await readRows(dueFacts(db, moment, asked));
  return { rows, late: await readLate(db, dueFacts(db, moment, asked), asked.now) };
}

/** A short name of figures: the same figures have the same. */
export function fingerprintOf(facts: ResultFacts): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}
