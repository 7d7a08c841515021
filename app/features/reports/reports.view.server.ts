import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { daysLate } from "~/features/calendar/deadline-state";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { placeOf } from "~/features/plans/place";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import { whereInForce } from "~/features/plans/revoked-plans.server";
import { dayOf } from "~/lib/clock";
import { searchPattern } from "~/lib/vietnamese-text";
import { decidedThen, decisionThen, joinDecision } from "./decision-then.server";
import { type ReportLine, type ReportListState, type Reports, type ReportsFilter, reportStates } from "./report-shown";

export const reportsPageSize = 50;
// How the newest version stood at the moment looked at, in the order in which people want to see it.
const stateSql = `case
  when version.id is null then 'none'
  when version.submitted_at is null or version.submitted_at > :now then 'draft'
  when ${decidedThen("version")} is null or ${decidedThen("version")} > :now then 'submitted'
  when ${decisionThen("version")} in ('accepted', 'withdrawn') then ${decisionThen("version")}
  else 'returned' end`;

/** Every assignment with a form that the actor may read, with the newest version of its report. */
function reportFacts({ db, actor, now }: ViewContext): Knex.QueryBuilder {
  const query = db("assignments")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .leftJoin("reports", "reports.assignment_id", "assignments.id")
    .joinRaw(
      `left join report_versions as version on version.report_id = reports.id and version.number = (
         select max(latest.number) from report_versions as latest where latest.report_id = reports.id and latest.begun_at <= ?)`,
      [now],
    )
    .whereNotNull("tasks.form_version_id")
    .whereExists((made) =>
      made
        .select("id")
        .from("assignment_events")
        .whereRaw("assignment_events.assignment_id = assignments.id")
        .where("assignment_events.at", "<=", now),
    );
  joinDecision(query, "version", now);
  return whereAssignmentVisible(joinCurrentDue(whereInForce(query, db, now), now), actor).select(
    "assignments.id as assignmentId",
    "assignments.plan_id as planId",
    "assignments.occurrence",
    db.raw(`${currentDueOn} as ??`, ["dueOn"]),
    ...planNameColumns(db),
    "plans.title as planTitle",
    "tasks.text as task",
    "tasks.passage_id as passageId",
    "passages.code as passageCode",
    "tasks.search_text as taskSearch",
    "lead.name as lead",
    "lead.search_text as leadSearch",
    "lead.sort_key as leadSort",
    "version.number",
    "version.submitted_at as submittedAt",
    db.raw(`${stateSql} as state`, { now }),
  );
}

function narrowed(query: Knex.QueryBuilder, { planId, q }: Pick<ReportsFilter, "planId" | "q">): Knex.QueryBuilder {
  if (planId) query.where("facts.planId", planId);
  if (q) {
    const pattern = searchPattern(q);
    query.where((where) =>
      where
        .whereRaw(`facts."taskSearch" like ? escape '\\'`, [pattern])
        .orWhereRaw(`facts."leadSearch" like ? escape '\\'`, [pattern]),
    );
  }
  return query;
}

type Row = Omit<ReportLine, "occurrence" | "daysLate" | "plan" | "place"> &
  PlanNameRow & { occurrence: string; passageId: string | null; passageCode: string | null };

function toLine(row: Row): ReportLine {
  const submittedAt = row.state === "draft" || row.state === "none" ? null : row.submittedAt;
  return {
    assignmentId: row.assignmentId,
    planId: row.planId,
    plan: planNameOf(row),
    task: row.task,
    place: placeOf(row.passageId, row.passageCode),
    occurrence: occurrenceName(row.occurrence),
    lead: row.lead,
    dueOn: row.dueOn,
    number: row.number,
    state: row.state,
    submittedAt,
    daysLate: submittedAt && row.dueOn ? daysLate(row.dueOn, dayOf(submittedAt)) : null,
  };
}

const urgency = `case facts.state when 'submitted' then 0 when 'returned' then 1 when 'withdrawn' then 2 when 'draft' then 2 when 'none' then 3 else 4 end`;

/** Reports the actor may read: those that wait for a decision first, then by due day; three statements. */
export async function reportsView(view: ViewContext, filter: ReportsFilter): Promise<Reports> {
  const { db } = view;
  const facts = () => db.from(reportFacts(view).as("facts"));
  const counted: { state: ReportListState; count: string | number }[] = await narrowed(facts(), filter)
    .groupBy("facts.state")
    .select("facts.state")
    .count("facts.assignmentId as count");
  const counts = Object.fromEntries(
    reportStates.map((state) => [state, Number(counted.find((row) => row.state === state)?.count ?? 0)]),
  ) as Record<ReportListState, number>;
  const plans: { id: string; number: string | null; title: string }[] = await facts()
    .distinct("facts.planId as id", "facts.plan_number as number", "facts.planTitle as title")
    .orderBy("title");
  const query = narrowed(facts(), filter);
  if (filter.state) query.where("facts.state", filter.state);
  const rows: Row[] = await query
    .orderByRaw(`${urgency}, facts."dueOn", facts."leadSort", facts."assignmentId"`)
    .limit(reportsPageSize)
    .offset((filter.page - 1) * reportsPageSize)
    .select("facts.*");
  const total = filter.state ? counts[filter.state] : reportStates.reduce((sum, state) => sum + counts[state], 0);
  return { lines: rows.map(toLine), counts, plans, total, filter };
}
